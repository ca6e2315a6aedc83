package dev.vaglio.engine;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of the tables without inputs, read once: what the rules and the engine are told by sales ops. */
final class Parameters {
    private final Map<String, List<Map<String, @Nullable Object>>> tables = new LinkedHashMap<>();

    Parameters(List<DecisionTable> tables) {
        tables.stream()
                .filter(table -> table.inputs().isEmpty())
                .forEach(table -> this.tables.put(
                        table.id(),
                        table.rows().stream().map(row -> values(table, row)).toList()));
    }

    private static Map<String, @Nullable Object> values(DecisionTable table, DecisionTable.Row row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(table.outputs().size(), row.outputs().size()); i++) {
            values.put(table.outputs().get(i).expression(), value(row.outputs().get(i)));
        }
        return values;
    }

    private static @Nullable Object value(String cell) {
        Optional<Literal> literal = Literal.of(cell);
        return literal.isPresent() ? literal.get().value() : new FeelExpression(cell).value(Map.of());
    }

    boolean has(String table) {
        return tables.containsKey(table);
    }

    List<Map<String, @Nullable Object>> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    Optional<String> setting(String name) {
        return rows("settings").stream()
                .filter(row -> name.equals(row.get("name")))
                .flatMap(row -> Optional.ofNullable(row.get("value")).stream())
                .map(value -> value instanceof BigDecimal number ? number.toPlainString() : value.toString())
                .findFirst();
    }

    /** The zone in which days begin; UTC where the settings name none. Fails on a zone nobody knows. */
    ZoneId timeZone() {
        return ZoneId.of(setting("timeZone").orElse("UTC"));
    }

    /** How far ahead to look for the moment at which time alone changes the outcome, in days; 0 is not at all. */
    int horizonDays() {
        return setting("horizonDays").map(Integer::parseInt).orElse(0);
    }
}
