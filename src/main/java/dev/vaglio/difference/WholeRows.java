package dev.vaglio.difference;

import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.DecisionTable.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table's columns and rows as they were and as they are, so that a row that differs can be read without its table.
 *
 * @param label what people call the table
 * @param columns those that are there now in their order, then those that are gone
 */
record WholeRows(String label, List<Heading> columns, Map<String, WrittenRow> before, Map<String, WrittenRow> after) {
    /** A column, and whether it is what rows give. */
    record Heading(Column column, boolean result) {}

    static WholeRows of(@Nullable DecisionTable before, @Nullable DecisionTable after) {
        Map<String, Heading> columns = new LinkedHashMap<>();
        Stream.of(headings(after, false), headings(before, false), headings(after, true), headings(before, true))
                .flatMap(List::stream)
                .forEach(heading -> columns.putIfAbsent(heading.column().id(), heading));
        return new WholeRows(
                label(before, after), List.copyOf(columns.values()), WrittenRow.of(before), WrittenRow.of(after));
    }

    private static String label(@Nullable DecisionTable before, @Nullable DecisionTable after) {
        DecisionTable table = after == null ? before : after;
        return table == null ? "" : table.label();
    }

    private static List<Heading> headings(@Nullable DecisionTable table, boolean results) {
        if (table == null) {
            return List.of();
        }
        return (results ? table.outputs() : table.inputs())
                .stream().map(column -> new Heading(column, results)).toList();
    }

    /** What a row says in each column; null where the column is not there, and for the whole where the row is not. */
    @Nullable
    List<@Nullable String> cells(Map<String, WrittenRow> side, String row) {
        return side.containsKey(row)
                ? columns.stream()
                        .<@Nullable String>map(heading ->
                                ThreeRows.text(side, row, heading.column().id()))
                        .toList()
                : null;
    }
}
