package dev.vaglio.workbook;

import dev.vaglio.workbook.RawSheet.Kind;
import dev.vaglio.workbook.RawSheet.RawCell;
import dev.vaglio.workbook.RawSheet.RawRow;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one sheet, and says at each what is wrong with it. A cell that is as it was stays as it was. */
final class CellReading {
    private static final String ANY = "-";

    private final String sheet;
    private final Findings findings;
    private final PlainText plain;

    CellReading(String sheet, Findings findings, PlainText plain) {
        this.sheet = sheet;
        this.findings = findings;
        this.plain = plain;
    }

    /** A label or an annotation; empty where there is none. */
    String words(RawRow row, int column, @Nullable String old) {
        String text = isReadable(row, column) ? text(row, column) : "";
        return old != null && plain.of(old).equals(text) ? old : text;
    }

    /** A cell of a rule as FEEL. */
    String feel(RawRow row, int column, CellForms forms, boolean result, @Nullable String old) {
        if (!isReadable(row, column)) {
            return ANY;
        }
        String text = text(row, column);
        if (old != null && (plain.of(old).equals(text) || isSameNumber(old, text))) {
            return old;
        }
        String cell = RawSheet.address(column, row.number());
        if (text.isEmpty()) {
            return result ? missing(cell) : ANY;
        }
        if (text.length() > Limits.FEEL) {
            findings.refuse("too_long", sheet, cell, "A cell has at most " + Limits.FEEL + " characters.");
            return ANY;
        }
        Form form = forms.of(text);
        Form.Remark remark = form.remark();
        if (remark != null && !form.feel().equals(old)) {
            findings.add(new Finding(remark.severity(), remark.code(), sheet, cell, remark.detail(), remark.allowed()));
        }
        return form.feel();
    }

    private String missing(String cell) {
        findings.refuse("missing_result", sheet, cell, "A rule needs a result; null says that there is none.");
        return ANY;
    }

    private String text(RawRow row, int column) {
        return plain.of(row.text(column));
    }

    private boolean isReadable(RawRow row, int column) {
        RawCell cell = row.cell(column);
        String address = RawSheet.address(column, row.number());
        if (cell != null && cell.kind() == Kind.FORMULA) {
            findings.refuse("formula", sheet, address, "A formula is not read; write its value.");
            return false;
        }
        if (cell != null && cell.kind() == Kind.ERROR) {
            findings.refuse("error_value", sheet, address, "The cell shows an error of the spreadsheet.");
            return false;
        }
        return true;
    }

    private static boolean isSameNumber(String old, String text) {
        try {
            return new BigDecimal(old).compareTo(new BigDecimal(text)) == 0;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }
}
