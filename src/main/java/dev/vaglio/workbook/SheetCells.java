package dev.vaglio.workbook;

import dev.vaglio.workbook.RawSheet.Kind;
import dev.vaglio.workbook.RawSheet.RawCell;
import dev.vaglio.workbook.RawSheet.RawRow;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads the cells of one sheet, row by row, and stops at the first that is too many. */
final class SheetCells implements Xml.Listener {
    private static final int MOST_ROWS_OF_A_SHEET = 1_048_576;

    private final String sheet;
    private final List<String> shared;
    private final AtomicInteger cellsLeft;
    private final List<RawRow> rows = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private SortedMap<Integer, RawCell> cells = new TreeMap<>();
    private int row;
    private int column;
    private String type = "";
    private boolean formula;
    private boolean within;
    private int pronunciation;

    /** @param cellsLeft how many cells all sheets may still have */
    SheetCells(String sheet, List<String> shared, AtomicInteger cellsLeft) {
        this.sheet = sheet;
        this.shared = shared;
        this.cellsLeft = cellsLeft;
    }

    RawSheet sheet() {
        return new RawSheet(sheet, rows);
    }

    @Override
    public void start(String element, Xml xml) throws Unreadable {
        switch (element) {
            case "row" -> startRow(xml);
            case "c" -> startCell(xml);
            case "f" -> formula = true;
            case "v", "t" -> within = pronunciation == 0;
            case "rPh" -> pronunciation++;
            default -> {}
        }
    }

    @Override
    public void text(String more) throws Unreadable {
        if (within) {
            SharedTexts.append(value, more);
        }
    }

    @Override
    public void end(String element) throws Unreadable {
        switch (element) {
            case "row" -> endRow();
            case "c" -> endCell();
            case "v", "t" -> within = false;
            case "rPh" -> pronunciation--;
            default -> {}
        }
    }

    private void startRow(Xml xml) throws Unreadable {
        int next = number(xml.attribute("r", Integer.toString(row + 1)), MOST_ROWS_OF_A_SHEET);
        if (next <= row) {
            throw damaged();
        }
        row = next;
        column = -1;
        cells = new TreeMap<>();
    }

    private void startCell(Xml xml) throws Unreadable {
        String place = xml.attribute("r", "");
        column = place.isEmpty() ? column + 1 : column(place);
        if (column >= Limits.COLUMNS || column < 0) {
            throw damaged();
        }
        type = xml.attribute("t", "n");
        formula = false;
        value.setLength(0);
    }

    private int column(String place) throws Unreadable {
        int column = 0;
        int at = 0;
        while (at < place.length() && Character.isLetter(place.charAt(at)) && column <= Limits.COLUMNS) {
            column = column * ('Z' - 'A' + 1) + Character.toUpperCase(place.charAt(at++)) - 'A' + 1;
        }
        return column - 1;
    }

    private void endCell() throws Unreadable {
        RawCell cell = formula ? new RawCell(Kind.FORMULA, "") : cell(value.toString());
        if (cell.kind() == Kind.FORMULA || !cell.text().isBlank()) {
            if (cellsLeft.decrementAndGet() < 0) {
                throw Unreadable.tooLarge("too_many_cells", "The file has more than " + Limits.CELLS + " cells.");
            }
            cells.put(column, cell);
        }
    }

    private RawCell cell(String stored) throws Unreadable {
        return switch (type) {
            case "s" -> new RawCell(Kind.TEXT, shared.get(number(stored.strip(), shared.size() - 1)));
            case "inlineStr", "str", "d" -> new RawCell(Kind.TEXT, SharedTexts.plain(stored));
            case "b" -> new RawCell(Kind.BOOLEAN, stored.strip().equals("1") ? "true" : "false");
            case "e" -> new RawCell(Kind.ERROR, stored);
            default -> new RawCell(Kind.NUMBER, stored.isBlank() ? "" : decimal(stored.strip()));
        };
    }

    private void endRow() throws Unreadable {
        if (cells.isEmpty()) {
            return;
        }
        if (rows.size() == Limits.ROWS) {
            throw Unreadable.tooLarge(
                    "too_many_rows", "The sheet " + sheet + " has more than " + Limits.ROWS + " rows.");
        }
        rows.add(new RawRow(row, cells));
    }

    private String decimal(String stored) throws Unreadable {
        try {
            return CellValues.feel(stored);
        } catch (NumberFormatException noNumber) {
            throw damaged();
        }
    }

    private int number(String text, int most) throws Unreadable {
        try {
            int number = Integer.parseInt(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            throw damaged();
        }
        throw damaged();
    }

    private Unreadable damaged() {
        return Unreadable.because("damaged", "The sheet " + sheet + " can not be read near row " + row + ".");
    }
}
