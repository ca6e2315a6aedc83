package dev.vaglio.difference;

import dev.vaglio.edit.TableEdit;
import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.DecisionTable.Column;
import dev.vaglio.engine.DecisionTable.Row;
import dev.vaglio.engine.FactType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The edits that make one table into another, in an order in which they can be made. */
public final class TableEdits {
    private final DecisionTable before;
    private final DecisionTable after;
    private final Map<String, WrittenRow> was;
    private final Map<String, WrittenRow> is;
    private final List<TableEdit> edits = new ArrayList<>();

    private TableEdits(DecisionTable before, DecisionTable after) {
        this.before = before;
        this.after = after;
        this.was = WrittenRow.of(before);
        this.is = WrittenRow.of(after);
    }

    /** Empty where no edits lead there: another hit policy, or columns that went or ask for something else. */
    public static Optional<List<TableEdit>> between(DecisionTable before, DecisionTable after) {
        return new TableEdits(before, after).edits();
    }

    private Optional<List<TableEdit>> edits() {
        if (before.hitPolicy() != after.hitPolicy()
                || !asked(after.outputs()).equals(asked(before.outputs()))
                || !keepsInputs()) {
            return Optional.empty();
        }
        columns();
        was.values().stream()
                .filter(row -> !is.containsKey(row.row().id()))
                .forEach(row ->
                        edits.add(new TableEdit.DeleteRow(before.id(), row.row().id())));
        places();
        is.values().forEach(row -> cells(was.get(row.row().id()), row));
        return Optional.of(List.copyOf(edits));
    }

    private boolean keepsInputs() {
        List<Column> kept =
                after.inputs().stream().filter(column -> isOld(column.id())).toList();
        return asked(kept).equals(asked(before.inputs()));
    }

    /** Columns without their types, which may come from the cells below them. */
    private static List<String> asked(List<Column> columns) {
        return columns.stream()
                .map(column -> String.join("\n", column.id(), column.label(), column.expression()))
                .toList();
    }

    private boolean isOld(String column) {
        return before.inputs().stream().anyMatch(old -> old.id().equals(column));
    }

    private void columns() {
        IntStream.range(0, after.inputs().size())
                .filter(at -> !isOld(after.inputs().get(at).id()))
                .forEach(at -> {
                    Column column = after.inputs().get(at);
                    edits.add(new TableEdit.AddColumn(
                            before.id(), column.id(), column.label(), column.expression(), typeRef(column.type()), at));
                });
    }

    private static @Nullable String typeRef(FactType type) {
        if (type instanceof FactType.Number) {
            return "number";
        }
        if (type instanceof FactType.Bool) {
            return "boolean";
        }
        if (type instanceof FactType.Date) {
            return "date";
        }
        if (type instanceof FactType.DateTime) {
            return "date and time";
        }
        return type instanceof FactType.Text text && text.allowed().isEmpty() ? "string" : null;
    }

    private void places() {
        List<Integer> kept = is.keySet().stream()
                .flatMap(id -> Stream.ofNullable(was.get(id)))
                .map(WrittenRow::place)
                .toList();
        Set<Integer> moved = Moves.of(kept);
        String previous = null;
        for (WrittenRow row : is.values()) {
            Row content = row.row();
            WrittenRow old = was.get(content.id());
            if (old == null) {
                edits.add(new TableEdit.InsertRow(
                        before.id(), content.id(), previous, content.label(), content.inputs(), content.outputs()));
            } else if (moved.contains(old.place())) {
                edits.add(new TableEdit.MoveRow(before.id(), content.id(), previous));
            }
            previous = content.id();
        }
    }

    private void cells(@Nullable WrittenRow old, WrittenRow now) {
        String id = now.row().id();
        if (old != null) {
            WrittenRow.cells(old, now)
                    .forEach(cell -> edits.add(
                            new TableEdit.SetCell(before.id(), id, cell.column(), String.valueOf(cell.after()))));
            if (!old.row().label().equals(now.row().label())) {
                edits.add(new TableEdit.LabelRow(before.id(), id, now.row().label()));
            }
        }
        String noted = old == null ? null : old.row().annotation();
        if (!Objects.equals(noted, now.row().annotation())) {
            edits.add(new TableEdit.Annotate(before.id(), id, now.row().annotation()));
        }
    }
}
