package dev.vaglio.workbook;

import dev.vaglio.spreadsheet.SpreadsheetText;

/** The text that a cell of a file stands for, so that what was written into it and what comes back are equal. */
interface PlainText {
    /** Line ends and blanks around it aside, and no longer than a cell can be. */
    PlainText WORKBOOK = text -> {
        String plain = text.replace("\r\n", "\n").replace('\u00A0', ' ').strip();
        return plain.length() > Limits.TEXT ? plain.substring(0, Limits.TEXT) : plain;
    };

    /** The same without the apostrophe before what could be a formula. */
    PlainText CSV = text -> WORKBOOK.of(SpreadsheetText.read(text));

    String of(String text);
}
