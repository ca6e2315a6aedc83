package dev.vaglio.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What people do to a workbook, done to its bytes. */
final class WorkbookEdit {
    /** The row of a sheet where the first rule stands, counted from 0. */
    static final int FIRST = 5;

    private WorkbookEdit() {}

    static byte[] workbook(byte[] bytes, Consumer<XSSFWorkbook> edit) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            edit.accept(workbook);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Edits the sheet of {@link Tables#fit()}. */
    static byte[] fit(Consumer<XSSFSheet> edit) {
        return workbook(Tables.workbook(Tables.fit()), workbook -> edit.accept(workbook.getSheet("fit")));
    }

    static void write(XSSFSheet sheet, int row, int column, String text) {
        Row at = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        at.createCell(column).setCellValue(text);
    }

    /** Writes a rule without an id. */
    static void rule(XSSFSheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            write(sheet, row, i + 1, cells[i]);
        }
    }

    static void remove(XSSFSheet sheet, int row) {
        sheet.removeRow(sheet.getRow(row));
        if (row < sheet.getLastRowNum()) {
            sheet.shiftRows(row + 1, sheet.getLastRowNum(), -1);
        }
    }
}
