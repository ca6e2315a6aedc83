package dev.vaglio.difference;

import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.DecisionTable.Column;
import dev.vaglio.engine.DecisionTable.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares one table with what it was; one that was not there, or is no more, is compared with an empty one. */
final class TableComparison {
    private final @Nullable DecisionTable before;
    private final @Nullable DecisionTable after;
    private final Map<String, WrittenRow> rowsBefore;
    private final Map<String, WrittenRow> rowsAfter;
    private final Set<Integer> moved;

    private TableComparison(@Nullable DecisionTable before, @Nullable DecisionTable after) {
        this.before = before;
        this.after = after;
        this.rowsBefore = WrittenRow.of(before);
        this.rowsAfter = WrittenRow.of(after);
        this.moved = Moves.of(rowsAfter.keySet().stream()
                .flatMap(id -> Stream.ofNullable(rowsBefore.get(id)))
                .map(WrittenRow::place)
                .toList());
    }

    static TableComparison of(@Nullable DecisionTable before, @Nullable DecisionTable after) {
        return new TableComparison(before, after);
    }

    Optional<TableDifference> difference() {
        DecisionTable shown = after == null ? Objects.requireNonNull(before) : after;
        Change change = before == null ? Change.ADDED : after == null ? Change.REMOVED : Change.CHANGED;
        TableDifference difference =
                new TableDifference(shown.id(), shown.name(), shown.file(), change, hitPolicies(), columns(), rows());
        boolean same = change == Change.CHANGED
                && difference.hitPolicy() == null
                && difference.columns().isEmpty()
                && difference.rows().isEmpty();
        return same ? Optional.empty() : Optional.of(difference);
    }

    private TableDifference.@Nullable HitPolicies hitPolicies() {
        return before == null || after == null || before.hitPolicy() == after.hitPolicy()
                ? null
                : new TableDifference.HitPolicies(before.hitPolicy(), after.hitPolicy());
    }

    private List<ColumnDifference> columns() {
        Map<String, Column> was = columns(before);
        Map<String, Column> is = columns(after);
        List<ColumnDifference> columns = new ArrayList<>();
        union(is.keySet(), was.keySet())
                .forEach(id -> column(was.get(id), is.get(id)).ifPresent(columns::add));
        return columns;
    }

    private static Optional<ColumnDifference> column(@Nullable Column was, @Nullable Column is) {
        Column shown = is == null ? Objects.requireNonNull(was) : is;
        String before = was == null ? null : was.expression();
        String after = is == null ? null : is.expression();
        boolean same =
                Objects.equals(before, after) && was != null && was.label().equals(shown.label());
        Change change = was == null ? Change.ADDED : is == null ? Change.REMOVED : Change.CHANGED;
        return same
                ? Optional.empty()
                : Optional.of(new ColumnDifference(shown.id(), shown.label(), change, before, after));
    }

    private static Map<String, Column> columns(@Nullable DecisionTable table) {
        Map<String, Column> columns = new HashMap<>();
        if (table != null) {
            Stream.concat(table.inputs().stream(), table.outputs().stream())
                    .forEach(column -> columns.put(column.id(), column));
        }
        return columns;
    }

    private List<RowDifference> rows() {
        List<RowDifference> rows = new ArrayList<>();
        union(rowsAfter.keySet(), rowsBefore.keySet())
                .forEach(id -> row(rowsBefore.get(id), rowsAfter.get(id)).ifPresent(rows::add));
        return rows;
    }

    private Optional<RowDifference> row(@Nullable WrittenRow was, @Nullable WrittenRow is) {
        Row shown = is == null ? Objects.requireNonNull(was).row() : is.row();
        List<CellDifference> cells = WrittenRow.cells(was, is);
        String labelBefore = was == null || was.row().label().equals(shown.label())
                ? null
                : was.row().label();
        RowDifference.Annotation annotation = was == null || is == null
                ? null
                : annotation(was.row().annotation(), is.row().annotation());
        boolean other = !cells.isEmpty() || labelBefore != null || annotation != null;
        return change(was, is, other)
                .map(change -> new RowDifference(
                        shown.id(),
                        shown.label(),
                        change,
                        was == null ? null : was.place() + 1,
                        is == null ? null : is.place() + 1,
                        cells,
                        labelBefore,
                        annotation));
    }

    private Optional<Change> change(@Nullable WrittenRow was, @Nullable WrittenRow is, boolean other) {
        if (was == null) {
            return Optional.of(Change.ADDED);
        }
        if (is == null) {
            return Optional.of(Change.REMOVED);
        }
        if (moved.contains(was.place())) {
            return Optional.of(other ? Change.MOVED_AND_CHANGED : Change.MOVED);
        }
        return other ? Optional.of(Change.CHANGED) : Optional.empty();
    }

    private static RowDifference.@Nullable Annotation annotation(@Nullable String before, @Nullable String after) {
        return Objects.equals(before, after) ? null : new RowDifference.Annotation(before, after);
    }

    private static Set<String> union(Set<String> first, Set<String> second) {
        Set<String> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return all;
    }
}
