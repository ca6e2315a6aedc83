package dev.vaglio.edit;

import dev.vaglio.edit.TableEdit.AddColumn;
import dev.vaglio.edit.TableEdit.Annotate;
import dev.vaglio.edit.TableEdit.CopyRow;
import dev.vaglio.edit.TableEdit.DeleteRow;
import dev.vaglio.edit.TableEdit.InsertRow;
import dev.vaglio.edit.TableEdit.LabelRow;
import dev.vaglio.edit.TableEdit.MoveRow;
import dev.vaglio.edit.TableEdit.SetCell;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One edit of one model: what is there before, and what is written. Both throw {@link CannotEdit}. */
final class OneEdit {
    private final TableXml table;
    private final TableEdit edit;
    private final Limits limits;

    OneEdit(ModelXml model, TableEdit edit) {
        this.edit = edit;
        this.table = model.table(edit.table())
                .orElseThrow(() -> new CannotEdit("unknown-table", "There is no table " + edit.table()));
        this.limits = new Limits(table);
    }

    Map<String, @Nullable Object> before() {
        if (edit instanceof SetCell set) {
            return EditTree.was("text", cell(set).expression());
        }
        if (edit instanceof LabelRow label) {
            return EditTree.was("label", rule(label.row()).attribute("label"));
        }
        if (edit instanceof Annotate annotate) {
            return EditTree.was("annotation", TableXml.annotation(rule(annotate.row())));
        }
        return edit instanceof DeleteRow delete ? row(rule(delete.row())) : place();
    }

    /** Of what comes to a place: where it came from, if anywhere. */
    private Map<String, @Nullable Object> place() {
        if (edit instanceof MoveRow move) {
            after(move.after());
            return EditTree.was("after", table.before(rule(move.row())));
        }
        if (edit instanceof InsertRow insert) {
            after(insert.after());
        }
        if (edit instanceof CopyRow copy) {
            after(copy.after());
            rule(copy.row());
        }
        return Map.of();
    }

    private Map<String, @Nullable Object> row(XmlNode rule) {
        return EditTree.was("after", table.before(rule))
                .with("label", rule.attribute("label"))
                .with("annotation", TableXml.annotation(rule))
                .with("inputs", TableXml.texts(rule, "inputEntry"))
                .with("outputs", TableXml.texts(rule, "outputEntry"));
    }

    Splice patch() {
        limits.requireText(edit);
        if (edit instanceof SetCell set) {
            return new CellPatch(table).cell(cell(set), set.text().strip());
        }
        if (edit instanceof LabelRow label) {
            return new CellPatch(table).label(rule(label.row()), label.label());
        }
        if (edit instanceof Annotate annotate) {
            return new CellPatch(table).annotation(rule(annotate.row()), annotate.annotation());
        }
        return edit instanceof AddColumn column ? column(column) : rows();
    }

    private Splice rows() {
        RowPatch rows = new RowPatch(table);
        if (edit instanceof InsertRow insert) {
            limits.requireNew(insert.row());
            limits.requireCells(insert);
            return rows.insert(insert, after(insert.after()));
        }
        if (edit instanceof CopyRow copy) {
            limits.requireNew(copy.copy());
            return rows.copy(rule(copy.row()), copy.copy(), after(copy.after()));
        }
        if (edit instanceof MoveRow move) {
            return moved(rows, rule(move.row()), after(move.after()));
        }
        return rows.delete(rule(((DeleteRow) edit).row()));
    }

    private Splice moved(RowPatch rows, XmlNode rule, @Nullable XmlNode after) {
        boolean there = after == rule || after == null && table.rules().get(0) == rule;
        return there ? new Splice() : rows.move(rule, after);
    }

    private Splice column(AddColumn column) {
        limits.requireNew(column.column());
        limits.requireColumn(column);
        return new ColumnPatch(table).add(column);
    }

    private @Nullable XmlNode after(@Nullable String row) {
        return row == null ? null : rule(row);
    }

    private XmlNode rule(String row) {
        return table.rule(row).orElseThrow(() -> new CannotEdit("unknown-row", "The table has no row " + row));
    }

    private XmlNode cell(SetCell set) {
        XmlNode rule = rule(set.row());
        if (!table.columns().contains(set.column())) {
            throw new CannotEdit("unknown-column", "The table has no column " + set.column());
        }
        return table.cell(rule, set.column())
                .orElseThrow(() -> new CannotEdit("cell-count", "The row has no cell in this column"));
    }
}
