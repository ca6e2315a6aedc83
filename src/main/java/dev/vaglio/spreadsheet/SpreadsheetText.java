package dev.vaglio.spreadsheet;

/** Texts in the cells of a file that a spreadsheet opens. */
public final class SpreadsheetText {
    /** What a spreadsheet may take a cell for a formula by. */
    private static final String STARTS_FORMULA = "=+-@\t\r\n";

    private SpreadsheetText() {}

    /** The text as a text: an apostrophe goes before what could be a formula. */
    public static String harmless(String text) {
        return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** The text that was made harmless so; any other as it is. */
    public static String read(String written) {
        return written.startsWith("'") && harmless(written.substring(1)).equals(written)
                ? written.substring(1)
                : written;
    }
}
