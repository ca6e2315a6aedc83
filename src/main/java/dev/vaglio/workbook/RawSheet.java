package dev.vaglio.workbook;

import java.util.List;
import java.util.SortedMap;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** A sheet as it stands in a file: rows with something in them, in their order. */
record RawSheet(String name, List<RawRow> rows) {
    /**
     * A row.
     *
     * @param number counted from 1, as a spreadsheet shows it
     * @param cells by column, counted from 0
     */
    record RawRow(int number, SortedMap<Integer, RawCell> cells) {
        /** The text of a cell, empty where there is none. */
        String text(int column) {
            RawCell cell = cells.get(column);
            return cell == null ? "" : cell.text();
        }

        @Nullable
        RawCell cell(int column) {
            return cells.get(column);
        }
    }

    /** What a cell holds: texts as they are, numbers and truth values as FEEL. */
    record RawCell(Kind kind, String text) {}

    /** How a cell is stored. */
    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        /** Computed; never read. */
        FORMULA,
        /** What a spreadsheet shows as {@code #REF!} and the like. */
        ERROR
    }

    /** A place as a spreadsheet names it, such as {@code B7}. */
    static String address(int column, int row) {
        return CellReference.convertNumToColString(column) + row;
    }
}
