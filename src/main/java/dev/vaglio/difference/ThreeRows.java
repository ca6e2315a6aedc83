package dev.vaglio.difference;

import dev.vaglio.difference.WrittenRow.Written;
import dev.vaglio.engine.DecisionTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of a table by their ids: as it was, as a draft has it, and as it has become meanwhile. */
record ThreeRows(Map<String, WrittenRow> base, Map<String, WrittenRow> mine, Map<String, WrittenRow> theirs) {
    static ThreeRows of(DecisionTable base, DecisionTable mine, DecisionTable theirs) {
        return new ThreeRows(WrittenRow.of(base), WrittenRow.of(mine), WrittenRow.of(theirs));
    }

    /** Whether both put the rows that all three have in another order, each in one of their own. */
    boolean bothMoved() {
        List<String> order = common(base);
        return !common(mine).equals(order)
                && !common(theirs).equals(order)
                && !common(mine).equals(common(theirs));
    }

    /** The rows that all three have, in the order of one of them. */
    private List<String> common(Map<String, WrittenRow> rows) {
        return rows.keySet().stream()
                .filter(id -> base.containsKey(id) && mine.containsKey(id) && theirs.containsKey(id))
                .toList();
    }

    /** The labels of those rows in the order of one of the three. */
    String labels(Map<String, WrittenRow> rows) {
        return common(rows).stream().map(id -> row(rows, id).row().label()).collect(Collectors.joining(", "));
    }

    /** What is written in a cell; null where there is none. */
    static @Nullable String text(Map<String, WrittenRow> rows, String row, String column) {
        WrittenRow found = rows.get(row);
        Written cell = found == null ? null : found.cells().get(column);
        return cell == null ? null : cell.text();
    }

    /** A row for people: its label, what it asks and what it gives. */
    static String words(Map<String, WrittenRow> rows, String id) {
        WrittenRow row = row(rows, id);
        List<String> parts = new ArrayList<>();
        parts.add(row.row().label());
        row.cells().values().stream()
                .filter(cell -> cell.result() || !cell.text().equals(WrittenRow.ANY))
                .forEach(cell -> parts.add(cell.column().label() + " " + cell.text()));
        return String.join(", ", parts);
    }

    static WrittenRow row(Map<String, WrittenRow> rows, String id) {
        return Objects.requireNonNull(rows.get(id));
    }
}
