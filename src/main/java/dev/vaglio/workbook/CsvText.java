package dev.vaglio.workbook;

import dev.vaglio.spreadsheet.SpreadsheetText;

/** Cells of a CSV file, which a spreadsheet must not take for formulas. */
final class CsvText {
    private static final String ANY = "-";

    private CsvText() {}

    /** An apostrophe goes before what could be a formula; a number and a lone hyphen are none. */
    static String written(String text) {
        return text.equals(ANY) || CellValues.number(text).isPresent() ? text : SpreadsheetText.harmless(text);
    }
}
