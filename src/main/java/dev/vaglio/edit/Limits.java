package dev.vaglio.edit;

import dev.vaglio.edit.TableEdit.AddColumn;
import dev.vaglio.edit.TableEdit.InsertRow;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an edit may bring into a table: characters that XML has, ids that are free, a cell a column. */
final class Limits {
    private static final int CHARACTERS = 20_000;
    private final TableXml table;

    Limits(TableXml table) {
        this.table = table;
    }

    void requireText(TableEdit edit) {
        edit.tree().values().stream().flatMap(Limits::texts).forEach(text -> {
            if (!XmlText.isAllowed(text)) {
                throw new CannotEdit("invalid-character", "A text holds a character that XML can not hold");
            }
            if (text.length() > CHARACTERS) {
                throw new CannotEdit("too-large", "A text is longer than " + CHARACTERS + " characters");
            }
        });
    }

    private static Stream<String> texts(@Nullable Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(String::valueOf)
                : value instanceof String text ? Stream.of(text) : Stream.empty();
    }

    void requireNew(String id) {
        if (!RowIds.isAllowed(id)) {
            throw new CannotEdit("invalid-id", "An id is a letter, then up to 199 letters, digits, dots, - and _");
        }
        if (table.model().ids().contains(id)) {
            throw new CannotEdit("id-taken", "The model has the id " + id + " already");
        }
    }

    void requireCells(InsertRow row) {
        if (row.inputs().size() != table.inputs().size()
                || row.outputs().size() != table.outputs().size()) {
            throw new CannotEdit(
                    "cell-count",
                    "The table has " + table.inputs().size() + " input and "
                            + table.outputs().size() + " output columns");
        }
    }

    void requireColumn(AddColumn column) {
        if (column.at() > table.inputs().size()) {
            throw new CannotEdit(
                    "unknown-place", "The table has " + table.inputs().size() + " input columns");
        }
        if (column.expression().isBlank()) {
            throw new CannotEdit("no-expression", "A column needs an expression");
        }
    }
}
