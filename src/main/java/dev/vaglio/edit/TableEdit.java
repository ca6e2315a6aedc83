package dev.vaglio.edit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change of a decision table. Tables, rows and columns are named by their ids, which never change; {@code after} is
 * the row that a row comes to stand behind, null for the first place.
 */
public sealed interface TableEdit {
    String table();

    /** The edit as JSON: its name as {@code op}, in camel case, and its parts by name. */
    Map<String, @Nullable Object> tree();

    /** The id of the row or column that it adds; empty where it adds none, or {@link RowIds} is still to name it. */
    default String adds() {
        return "";
    }

    /** Writes a cell of an input or output column; {@code text} is FEEL. */
    record SetCell(String table, String row, String column, String text) implements TableEdit {
        @Override
        public Map<String, @Nullable Object> tree() {
            return EditTree.of("setCell", table).row(row).with("column", column).with("text", text);
        }
    }

    /** Adds a row; {@code row} is its id, empty until {@link RowIds} names it. A cell a column is needed. */
    record InsertRow(
            String table, String row, @Nullable String after, String label, List<String> inputs, List<String> outputs)
            implements TableEdit {
        public InsertRow {
            inputs = List.copyOf(inputs);
            outputs = List.copyOf(outputs);
        }

        @Override
        public String adds() {
            return row;
        }

        @Override
        public Map<String, @Nullable Object> tree() {
            return EditTree.of("insertRow", table)
                    .row(row)
                    .with("after", after)
                    .with("label", label)
                    .with("inputs", inputs)
                    .with("outputs", outputs);
        }
    }

    /** Adds a row like another, with whatever other editors keep in it; {@code copy} is the new row's id. */
    record CopyRow(
            String table, String row, String copy, @Nullable String after) implements TableEdit {
        @Override
        public String adds() {
            return copy;
        }

        @Override
        public Map<String, @Nullable Object> tree() {
            return EditTree.of("copyRow", table).row(row).with("copy", copy).with("after", after);
        }
    }

    /** Puts a row in another place. */
    record MoveRow(String table, String row, @Nullable String after) implements TableEdit {
        @Override
        public Map<String, @Nullable Object> tree() {
            return EditTree.of("moveRow", table).row(row).with("after", after);
        }
    }

    /** Takes a row away. */
    record DeleteRow(String table, String row) implements TableEdit {
        @Override
        public Map<String, @Nullable Object> tree() {
            return EditTree.of("deleteRow", table).row(row);
        }
    }

    /**
     * Adds an input column as number {@code at}, counted from 0; every row says {@code -} there.
     *
     * @param column the new column's id, empty until {@link RowIds} names it
     * @param expression what is asked, such as {@code Facts.custom.occupation}
     * @param typeRef its type as the model names it, null to take that of the fact
     * @param fact the custom fact {@code Facts.custom.…} that comes with the column (P7), null for one that is there
     */
    record AddColumn(
            String table,
            String column,
            String label,
            String expression,
            @Nullable String typeRef,
            int at,
            @Nullable NewFact fact)
            implements TableEdit {
        /** Over what is there already. */
        public AddColumn(
                String table, String column, String label, String expression, @Nullable String typeRef, int at) {
            this(table, column, label, expression, typeRef, at, null);
        }

        @Override
        public String adds() {
            return column;
        }

        @Override
        public Map<String, @Nullable Object> tree() {
            return EditTree.of("addColumn", table)
                    .with("column", column)
                    .with("label", label)
                    .with("expression", expression)
                    .with("typeRef", typeRef)
                    .with("at", at)
                    .with("fact", fact == null ? null : fact.tree());
        }
    }

    /** Says why a row is there; null says nothing. */
    record Annotate(String table, String row, @Nullable String annotation) implements TableEdit {
        @Override
        public Map<String, @Nullable Object> tree() {
            return EditTree.of("annotate", table).row(row).with("annotation", annotation);
        }
    }

    /** Names a row for people. */
    record LabelRow(String table, String row, String label) implements TableEdit {
        @Override
        public Map<String, @Nullable Object> tree() {
            return EditTree.of("labelRow", table).row(row).with("label", label);
        }
    }
}
