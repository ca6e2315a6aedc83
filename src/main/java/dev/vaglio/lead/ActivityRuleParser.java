package dev.vaglio.lead;

import dev.vaglio.engine.FactType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a mapping says of one activity of a row. */
final class ActivityRuleParser {
    private static final FactPath TYPE = FactPath.of("type");

    private final FactType.Structure activity;
    private final CellRuleParser cells;

    ActivityRuleParser(FactType.Structure activity, CellRuleParser cells) {
        this.activity = activity;
        this.cells = cells;
    }

    ActivityRule rule(MappingNode node) {
        node.only(Set.of("column", "values", "unknown", "fields", "set"));
        List<CellRule> fields = node.list("fields").stream()
                .map(field -> cells.rule(field, "field", activity))
                .toList();
        Map<FactPath, Object> constants = cells.constants(node.child("set"), activity);
        Optional<CellRule> kind = node.has("column") ? Optional.of(kind(node)) : Optional.empty();
        if (kind.isEmpty() && (fields.isEmpty() || !constants.containsKey(TYPE))) {
            node.problem("needs a column with values, or fields and a type in set");
        }
        return new ActivityRule(kind, fields, constants);
    }

    private CellRule kind(MappingNode node) {
        Map<String, Optional<Object>> values = new LinkedHashMap<>();
        node.child("values").entries().forEach((text, value) -> values.put(text, fields(value)));
        Translation translation = Translation.values(values, text -> Meaning.NOT_KNOWN);
        return new CellRule(node.columns("column"), TYPE, activity, cells.silence(node), translation);
    }

    /** A type alone, or several fields; null says nothing of the lead. */
    private Optional<Object> fields(MappingNode value) {
        if (value.json().isNull()) {
            return Optional.empty();
        }
        if (value.json().isObject()) {
            Map<FactPath, Object> fields = cells.constants(value, activity);
            if (!fields.containsKey(TYPE)) {
                value.problem("needs a type");
            }
            return Optional.of(fields);
        }
        return value.scalar().map(type -> Map.of(TYPE, type));
    }
}
