package dev.vaglio.difference;

import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.DecisionTable.Column;
import dev.vaglio.engine.DecisionTable.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row with its place in the table, counted from 0, and its cells by column.
 *
 * @param cells in the order of inputs, then outputs, by the column's id
 */
record WrittenRow(Row row, int place, Map<String, Written> cells) {
    /** What an input cell says that asks nothing. */
    static final String ANY = "-";

    /** A cell as it is written. */
    record Written(Column column, boolean result, String text) {}

    /** The rows of a table by id in their order; none where there is no table. */
    static Map<String, WrittenRow> of(@Nullable DecisionTable table) {
        Map<String, WrittenRow> rows = new LinkedHashMap<>();
        if (table != null) {
            for (Row row : table.rows()) {
                rows.put(row.id(), new WrittenRow(row, rows.size(), cells(table, row)));
            }
        }
        return rows;
    }

    private static Map<String, Written> cells(DecisionTable table, Row row) {
        Map<String, Written> cells = new LinkedHashMap<>();
        add(cells, table.inputs(), row.inputs(), false);
        add(cells, table.outputs(), row.outputs(), true);
        return cells;
    }

    private static void add(Map<String, Written> cells, List<Column> columns, List<String> texts, boolean result) {
        for (int i = 0; i < Math.min(columns.size(), texts.size()); i++) {
            cells.put(columns.get(i).id(), new Written(columns.get(i), result, texts.get(i)));
        }
    }

    /** The cells that are written otherwise; where one side is not there, those of the other that say something. */
    static List<CellDifference> cells(@Nullable WrittenRow was, @Nullable WrittenRow is) {
        Map<String, Written> before = was == null ? Map.of() : was.cells();
        Map<String, Written> after = is == null ? Map.of() : is.cells();
        Map<String, Written> all = new LinkedHashMap<>(after);
        before.forEach(all::putIfAbsent);
        List<CellDifference> cells = new ArrayList<>();
        all.forEach((id, cell) -> {
            Written old = before.get(id);
            Written now = after.get(id);
            if (!Objects.equals(said(old), said(now))) {
                cells.add(new CellDifference(id, cell.column().label(), cell.result(), text(old), text(now)));
            }
        });
        return cells;
    }

    /** What a cell says; a column that is not there says what one that asks nothing does. */
    private static String said(@Nullable Written cell) {
        return cell == null ? ANY : cell.text();
    }

    private static @Nullable String text(@Nullable Written cell) {
        return cell == null ? null : cell.text();
    }
}
