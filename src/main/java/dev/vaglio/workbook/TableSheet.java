package dev.vaglio.workbook;

import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.DecisionTable.Column;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes one table into a sheet: hidden ids, headers that stay in sight, one line a rule. */
final class TableSheet {
    /** Lines below the last rule that still have drop-down lists. */
    private static final int ROOM = 200;

    private static final int CHARACTER = 256;
    private static final int NARROWEST = 12;
    private static final int WIDEST = 60;

    private final XSSFSheet sheet;
    private final DecisionTable table;
    private final Styles styles;
    private int lines;

    TableSheet(XSSFSheet sheet, DecisionTable table, Styles styles) {
        this.sheet = sheet;
        this.table = table;
        this.styles = styles;
    }

    void write(Layout layout, Origin origin, Choices choices) {
        hide(line(Layout.origin(table, origin), styles.small));
        hide(line(Layout.columns(table), styles.small));
        line(List.of(Layout.TITLE, layout.title()), styles.title);
        line(layout.types(), styles.small);
        List<String> labels = layout.labels();
        line(labels, styles.header);
        int first = lines;
        table.rows().forEach(this::rule);
        sheet.setColumnHidden(0, true);
        sheet.createFreezePane(2, first);
        sheet.setAutoFilter(new CellRangeAddress(first - 1, Math.max(first, lines - 1), 0, labels.size() - 1));
        widths(labels);
        offer(choices, table.inputs(), 2, false, first);
        offer(choices, table.outputs(), 2 + table.inputs().size(), true, first);
    }

    private void rule(DecisionTable.Row rule) {
        List<String> texts = Layout.rule(rule);
        Row row = sheet.createRow(lines++);
        for (int i = 0; i < texts.size(); i++) {
            boolean feel = i > 1 && i < texts.size() - 1;
            Optional<Double> number = feel ? CellValues.number(texts.get(i)) : Optional.empty();
            Cell cell = row.createCell(i);
            if (number.isPresent()) {
                cell.setCellValue(number.get());
                cell.setCellStyle(styles.number);
            } else {
                cell.setCellValue(texts.get(i));
                cell.setCellStyle(feel ? styles.text : styles.wrapped);
            }
        }
    }

    private Row line(List<String> texts, CellStyle style) {
        Row row = sheet.createRow(lines++);
        for (int i = 0; i < texts.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(texts.get(i));
            cell.setCellStyle(style);
        }
        return row;
    }

    private static void hide(Row row) {
        row.setZeroHeight(true);
    }

    private void widths(List<String> labels) {
        for (int i = 1; i < labels.size(); i++) {
            int at = i;
            int widest = table.rows().stream()
                    .mapToInt(row -> Layout.rule(row).get(at).length())
                    .max()
                    .orElse(0);
            int wanted = Math.max(widest, labels.get(i).length()) + 2;
            sheet.setColumnWidth(i, Math.max(NARROWEST, Math.min(WIDEST, wanted)) * CHARACTER);
        }
    }

    private void offer(Choices choices, List<Column> columns, int at, boolean result, int first) {
        for (int i = 0; i < columns.size(); i++) {
            int column = at + i;
            Choices.of(columns.get(i).type(), result)
                    .ifPresent(values -> choices.offer(sheet, values, column, first, lines + ROOM));
        }
    }
}
