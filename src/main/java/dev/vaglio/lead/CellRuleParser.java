package dev.vaglio.lead;

import dev.vaglio.engine.FactType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a mapping says of one column and one fact. */
final class CellRuleParser {
    private static final FactType NO_TYPE = new FactType.Text(List.of());

    private final Silence silence;

    CellRuleParser(Silence silence) {
        this.silence = silence;
    }

    /** {@code target} is the key that names the fact: {@code fact}, or {@code field} of an activity. */
    CellRule rule(MappingNode node, String target, FactType.Structure facts) {
        node.only(Set.of("column", target, "unknown", "values", "contains", "otherwise", "number", "date"));
        FactPath path = FactPath.of(node.required(target));
        FactType type = type(node.child(target), path, facts);
        return new CellRule(node.columns("column"), path, type, silence(node), translation(node, type));
    }

    /** The column that says as of when a row is to be decided. */
    CellRule asOf(MappingNode node) {
        node.only(Set.of("column", "unknown", "date"));
        FactType moment = new FactType.DateTime();
        return new CellRule(node.columns("column"), Mapping.AS_OF, moment, silence(node), plain(node, moment));
    }

    Silence silence(MappingNode node) {
        return silence.and(Silence.of(node.texts("unknown")));
    }

    private static FactType type(MappingNode node, FactPath path, FactType.Structure facts) {
        Optional<FactType> type = path.in(facts);
        if (type.isEmpty()) {
            node.problem("names no fact of the rule set: " + path);
        } else if (type.get() instanceof FactType.Structure || type.get() instanceof FactType.ListOf) {
            node.problem("names no single fact: " + path);
        }
        return type.orElse(NO_TYPE);
    }

    private static Translation translation(MappingNode node, FactType type) {
        Translation otherwise = otherwise(node, type);
        Translation contained = node.has("contains")
                ? Translation.contains(values(node.child("contains"), type), otherwise)
                : otherwise;
        return node.has("values") ? Translation.values(values(node.child("values"), type), contained) : contained;
    }

    /** What holds for a text that no translation has: the text itself only where there is none, or it is asked for. */
    private static Translation otherwise(MappingNode node, FactType type) {
        Optional<String> otherwise = node.text("otherwise");
        if (otherwise.isPresent() && !otherwise.get().equals("cell")) {
            node.child("otherwise").problem("can be cell alone, the text of the cell itself");
        }
        boolean translated = node.has("values") || node.has("contains");
        if (translated && otherwise.isEmpty()) {
            return text -> Meaning.NOT_KNOWN;
        }
        return plain(node, type);
    }

    private static Translation plain(MappingNode node, FactType type) {
        if (node.has("number")) {
            return numbers(node.child("number"), type);
        }
        return node.has("date") ? dates(node.child("date"), type) : CellTypes.plain(type);
    }

    private static Translation numbers(MappingNode node, FactType type) {
        node.only(Set.of("group", "decimal", "divide", "decimals"));
        if (!(type instanceof FactType.Number)) {
            node.problem("is for a fact that is no number");
        }
        BigDecimal divide = node.number("divide").orElse(BigDecimal.ONE);
        if (divide.signum() == 0) {
            node.child("divide").problem("must not be 0");
        }
        Integer decimals = node.number("decimals").map(BigDecimal::intValue).orElse(null);
        return new NumberCells(character(node, "group", ','), character(node, "decimal", '.'), divide, decimals);
    }

    private static char character(MappingNode node, String name, char standard) {
        String text = node.text(name).orElse(String.valueOf(standard));
        if (text.length() != 1) {
            node.child(name).problem("must be one character");
            return standard;
        }
        return text.charAt(0);
    }

    private static Translation dates(MappingNode node, FactType type) {
        node.only(Set.of("formats", "zone"));
        if (!(type instanceof FactType.Date || type instanceof FactType.DateTime)) {
            node.problem("is for a fact that is no date and no time");
        }
        List<DateTimeFormatter> formats = new ArrayList<>();
        node.list("formats").forEach(format -> format(format).ifPresent(formats::add));
        return new DateCells(formats, zone(node), type instanceof FactType.Date);
    }

    private static Optional<DateTimeFormatter> format(MappingNode node) {
        try {
            return Optional.of(DateCells.format(node.json().asText()));
        } catch (IllegalArgumentException noFormat) {
            node.problem("is no date format");
            return Optional.empty();
        }
    }

    private static ZoneId zone(MappingNode node) {
        try {
            return node.text("zone").map(ZoneId::of).orElse(ZoneOffset.UTC);
        } catch (DateTimeException noZone) {
            node.child("zone").problem("is no time zone");
            return ZoneOffset.UTC;
        }
    }

    private static Map<String, Optional<Object>> values(MappingNode node, FactType type) {
        Map<String, Optional<Object>> values = new LinkedHashMap<>();
        node.entries().forEach((text, value) -> values.put(text, value(value, type)));
        return values;
    }

    private static Optional<Object> value(MappingNode node, FactType type) {
        Optional<Object> value = node.scalar();
        value.ifPresent(known -> ValueCheck.check(node, type, known));
        return value;
    }

    /** Facts with one value for every row. */
    Map<FactPath, Object> constants(MappingNode node, FactType.Structure facts) {
        Map<FactPath, Object> constants = new HashMap<>();
        if (node.json().isMissingNode()) {
            return constants;
        }
        node.entries().forEach((path, value) -> {
            FactPath fact = FactPath.of(path);
            value(value, type(value, fact, facts)).ifPresent(known -> constants.put(fact, known));
        });
        return constants;
    }
}
