package dev.vaglio.workbook;

import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of a workbook look. A text cell stays text whatever is written into it. */
final class Styles {
    private static final short TEXT = (short) BuiltinFormats.getBuiltinFormat("@");

    final CellStyle text;
    final CellStyle wrapped;
    final CellStyle number;
    final CellStyle header;
    final CellStyle small;
    final CellStyle title;

    Styles(XSSFWorkbook workbook) {
        this.text = style(workbook, false);
        this.wrapped = style(workbook, true);
        this.number = workbook.createCellStyle();
        number.setVerticalAlignment(VerticalAlignment.TOP);
        this.header = style(workbook, true);
        header.setFont(font(workbook, true, IndexedColors.BLACK));
        header.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        this.small = style(workbook, true);
        small.setFont(font(workbook, false, IndexedColors.GREY_50_PERCENT));
        this.title = style(workbook, false);
        title.setFont(font(workbook, true, IndexedColors.BLACK));
    }

    private static CellStyle style(XSSFWorkbook workbook, boolean wrap) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(TEXT);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(wrap);
        return style;
    }

    private static Font font(XSSFWorkbook workbook, boolean bold, IndexedColors colour) {
        Font font = workbook.createFont();
        font.setBold(bold);
        font.setColor(colour.getIndex());
        return font;
    }
}
