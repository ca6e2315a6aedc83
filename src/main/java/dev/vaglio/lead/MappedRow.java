package dev.vaglio.lead;

import dev.vaglio.engine.FactType;
import dev.vaglio.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One row as the JSON that its sender would have posted; it is then read as such. */
final class MappedRow {
    /** A cell that the mapping does not know. */
    record Unknown(String column, String value, Pointer at) {}

    private static final FactPath ID = FactPath.of("lead.id");

    private final Mapping mapping;
    private final UnaryOperator<String> cells;
    private final Map<String, Object> tree = new TreeMap<>();
    private final Map<String, String> carried = new TreeMap<>();
    private final List<Unknown> unknown = new ArrayList<>();
    private final Map<String, String> origins = new HashMap<>();

    MappedRow(Mapping mapping, List<String> rest, UnaryOperator<String> cells) {
        this.mapping = mapping;
        this.cells = cells;
        mapping.constants().forEach((path, value) -> path.put(tree, value));
        String column = mapping.id().in(cells);
        ID.put(tree, cells.apply(column).strip());
        origins.put(ID.under(Pointer.ROOT).toString(), column);
        mapping.facts().forEach(rule -> fill(tree, rule, Pointer.ROOT));
        activities();
        if (mapping.takesRest()) {
            rest.forEach(this::custom);
        }
    }

    List<Unknown> unknown() {
        return unknown;
    }

    /** The columns that facts came from, by the pointers of those. */
    Map<String, String> origins() {
        return origins;
    }

    Intake intake(LeadReader reader, boolean strict) {
        Findings findings = new Findings(strict);
        unknown.forEach(cell -> findings.unknown(cell.at(), "unknown_value", cell.value(), "a value of the mapping"));
        List<Fault> faults = findings.faults();
        return faults.isEmpty() ? read(reader, strict, findings) : new Intake.Refused(422, "invalid_facts", faults);
    }

    private Intake read(LeadReader reader, boolean strict, Findings findings) {
        Intake intake = reader.read(Json.canonical(tree), strict);
        if (!(intake instanceof Intake.Accepted accepted)) {
            return intake;
        }
        List<Warning> warnings = new ArrayList<>(findings.warnings());
        warnings.addAll(accepted.warnings());
        LeadFacts facts = new LeadFacts(accepted.facts().tree(), carried);
        return new Intake.Accepted(facts, accepted.asOf(), List.copyOf(warnings));
    }

    /** Whether the cell said something. */
    private boolean fill(Map<String, Object> target, CellRule rule, Pointer root) {
        Optional<Object> value = value(rule, rule.fact().under(root));
        value.ifPresent(known -> rule.fact().put(target, known));
        return value.isPresent();
    }

    private Optional<Object> value(CellRule rule, Pointer at) {
        String column = rule.columns().in(cells);
        String cell = cells.apply(column);
        origins.put(at.toString(), column);
        Meaning meaning = rule.read(cell);
        if (!meaning.known()) {
            unknown.add(new Unknown(column, cell.strip(), at));
        }
        return Optional.ofNullable(meaning.value());
    }

    private void activities() {
        List<Object> told = new ArrayList<>();
        for (ActivityRule rule : mapping.activities()) {
            activity(rule, Pointer.ROOT.child("activities").child(told.size())).ifPresent(told::add);
        }
        if (!mapping.activities().isEmpty()) {
            tree.put("activities", told);
        }
    }

    private Optional<Map<String, Object>> activity(ActivityRule rule, Pointer at) {
        Map<String, Object> activity = new TreeMap<>();
        rule.constants().forEach((path, value) -> path.put(activity, value));
        boolean told = false;
        for (CellRule field : rule.fields()) {
            told |= fill(activity, field, at);
        }
        if (rule.kind().isPresent()) {
            Optional<Object> kind = value(rule.kind().get(), at.child("type"));
            kind.ifPresent(
                    fields -> ((Map<?, ?>) fields).forEach((path, value) -> ((FactPath) path).put(activity, value)));
            told = kind.isPresent();
        }
        return told && !isNone(activity.get("count")) ? Optional.of(activity) : Optional.empty();
    }

    private static boolean isNone(@Nullable Object count) {
        return count instanceof BigDecimal number && number.signum() == 0;
    }

    private void custom(String column) {
        String cell = cells.apply(column).strip();
        if (mapping.silence().covers(cell)) {
            return;
        }
        String key = Texts.folded(column);
        FactType type = mapping.custom().get(key);
        if (type == null) {
            carried.put(column, cell);
            return;
        }
        FactPath path = FactPath.of("custom." + key);
        fill(
                tree,
                new CellRule(new ColumnNames(List.of(column)), path, type, mapping.silence(), CellTypes.plain(type)),
                Pointer.ROOT);
    }
}
