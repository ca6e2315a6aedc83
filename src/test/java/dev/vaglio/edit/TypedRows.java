package dev.vaglio.edit;

import dev.vaglio.edit.TableEdit.AddColumn;
import dev.vaglio.edit.TableEdit.Annotate;
import dev.vaglio.edit.TableEdit.CopyRow;
import dev.vaglio.edit.TableEdit.DeleteRow;
import dev.vaglio.edit.TableEdit.InsertRow;
import dev.vaglio.edit.TableEdit.LabelRow;
import dev.vaglio.edit.TableEdit.MoveRow;
import dev.vaglio.edit.TableEdit.SetCell;
import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.DecisionTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What edits mean, without any XML: the columns and rows of a table, edited as lists. */
record TypedRows(List<String> inputs, List<String> outputs, List<Row> rows) {
    static TypedRows of(DecisionTable table) {
        return new TypedRows(
                table.inputs().stream().map(DecisionTable.Column::id).toList(),
                table.outputs().stream().map(DecisionTable.Column::id).toList(),
                table.rows());
    }

    TypedRows edited(TableEdit edit) {
        if (edit instanceof SetCell set) {
            return each(set.row(), row -> cell(row, set.column(), set.text().strip()));
        }
        if (edit instanceof LabelRow label) {
            return each(
                    label.row(),
                    row -> new Row(row.id(), label.label(), row.annotation(), row.inputs(), row.outputs()));
        }
        if (edit instanceof Annotate annotate) {
            String text = annotate.annotation();
            return each(
                    annotate.row(),
                    row -> new Row(
                            row.id(),
                            row.label(),
                            text == null || text.isBlank() ? null : text.strip(),
                            row.inputs(),
                            row.outputs()));
        }
        return edit instanceof AddColumn column ? column(column) : placed(edit);
    }

    private TypedRows placed(TableEdit edit) {
        if (edit instanceof InsertRow insert) {
            return put(
                    rows,
                    new Row(insert.row(), insert.label(), null, insert.inputs(), insert.outputs()),
                    insert.after());
        }
        if (edit instanceof CopyRow copy) {
            Row old = row(copy.row());
            return put(
                    rows,
                    new Row(copy.copy(), old.label(), old.annotation(), old.inputs(), old.outputs()),
                    copy.after());
        }
        if (edit instanceof MoveRow move) {
            return move.row().equals(move.after()) ? this : put(without(move.row()), row(move.row()), move.after());
        }
        return new TypedRows(inputs, outputs, without(((DeleteRow) edit).row()));
    }

    private TypedRows column(AddColumn column) {
        List<Row> wider = rows.stream()
                .map(row -> new Row(
                        row.id(), row.label(), row.annotation(), with(row.inputs(), column.at(), "-"), row.outputs()))
                .toList();
        return new TypedRows(with(inputs, column.at(), column.column()), outputs, wider);
    }

    private Row cell(Row row, String column, String text) {
        int input = inputs.indexOf(column);
        List<String> cells = new ArrayList<>(input >= 0 ? row.inputs() : row.outputs());
        cells.set(input >= 0 ? input : outputs.indexOf(column), text);
        return input >= 0
                ? new Row(row.id(), row.label(), row.annotation(), cells, row.outputs())
                : new Row(row.id(), row.label(), row.annotation(), row.inputs(), cells);
    }

    private TypedRows each(String id, UnaryOperator<Row> change) {
        return new TypedRows(
                inputs,
                outputs,
                rows.stream()
                        .map(row -> row.id().equals(id) ? change.apply(row) : row)
                        .toList());
    }

    private Row row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    private List<Row> without(String id) {
        return rows.stream().filter(row -> !row.id().equals(id)).toList();
    }

    private TypedRows put(List<Row> among, Row row, @Nullable String after) {
        List<String> ids = among.stream().map(Row::id).toList();
        return new TypedRows(inputs, outputs, with(among, after == null ? 0 : ids.indexOf(after) + 1, row));
    }

    private static <T> List<T> with(List<T> list, int at, T item) {
        return Stream.of(list.subList(0, at).stream(), Stream.of(item), list.subList(at, list.size()).stream())
                .flatMap(part -> part)
                .toList();
    }
}
