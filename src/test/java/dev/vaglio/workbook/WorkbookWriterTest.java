package dev.vaglio.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.DecisionTable.Row;
import dev.vaglio.engine.RuleSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookWriterTest {
    @Test
    void a_table_is_a_sheet_with_a_line_a_rule_below_headers_that_stay_in_sight() throws IOException {
        XSSFSheet sheet = open(Tables.workbook(Tables.fit())).getSheet("fit");
        assertThat(sheet.isColumnHidden(0)).isTrue();
        assertThat(sheet.getRow(0).getZeroHeight()).isTrue();
        assertThat(sheet.getRow(1).getZeroHeight()).isTrue();
        assertThat(sheet.getRow(2).getCell(1).getStringCellValue())
                .isEqualTo("CompanyFit – the first rule that holds, counts");
        assertThat(texts(sheet, 4))
                .containsExactly("vaglio:labels", "Rule", "industry", "employees", "known", "points", "Why");
        assertThat(texts(sheet, 6))
                .containsExactly("fit.large", "Large company", "-", ">= 50", "true", "15.0", "They pay late");
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 5);
    }

    @Test
    void a_plain_number_is_a_number_and_everything_else_a_text() throws IOException {
        Row odd = Tables.row("fit.odd", "Odd", null, "-", "1.50", "-", "0.1");
        XSSFSheet sheet = open(Tables.workbook(Tables.fit(odd))).getSheet("fit");
        assertThat(sheet.getRow(5).getCell(5).getNumericCellValue()).isEqualTo(0.1);
        assertThat(sheet.getRow(5).getCell(3).getStringCellValue()).isEqualTo("1.50");
        assertThat(sheet.getRow(5).getCell(3).getCellStyle().getDataFormatString())
                .isEqualTo("@");
    }

    @Test
    void a_column_with_allowed_values_has_a_drop_down_list_of_them_also_below_the_last_rule() throws IOException {
        XSSFWorkbook workbook = open(Tables.workbook(Tables.fit()));
        List<? extends DataValidation> lists = workbook.getSheet("fit").getDataValidations();
        assertThat(lists).hasSize(2);
        assertThat(lists.get(0).getRegions().getCellRangeAddresses()[0].isInRange(100, 2))
                .isTrue();
        assertThat(lists.get(0).getValidationConstraint().getFormula1()).isEqualTo("'vaglio-lists'!$A$1:$A$5");
        assertThat(lists.get(0).getErrorBoxTitle()).isNull();
        Sheet values = workbook.getSheet("vaglio-lists");
        assertThat(values.getRow(1).getCell(0).getStringCellValue()).isEqualTo("\"software\"");
        assertThat(workbook.isSheetHidden(workbook.getSheetIndex(values))).isTrue();
    }

    @Test
    void nothing_in_a_table_becomes_a_formula() throws IOException {
        Row hostile = Tables.row("fit.x", "=1+1", "@SUM(A1)", "=1", "+1", "-1+1", "=HYPERLINK(\"x\")");
        for (Sheet sheet : open(Tables.workbook(Tables.fit(hostile)))) {
            sheet.forEach(
                    row -> row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA)));
        }
    }

    @Test
    void names_of_sheets_are_what_excel_allows_and_none_is_there_twice() {
        SheetNames names = new SheetNames();
        assertThat(names.of("a/b[c]:d")).isEqualTo("a-b-c--d");
        assertThat(names.of("x".repeat(40))).isEqualTo("x".repeat(31));
        assertThat(names.of("X".repeat(40))).isEqualTo("X".repeat(29) + "~2");
        assertThat(names.of("''")).isEqualTo("table");
    }

    @Test
    void equal_tables_give_equal_bytes() {
        assertThat(Tables.workbook(Tables.fit())).isEqualTo(Tables.workbook(Tables.fit()));
    }

    @Test
    void the_instructions_are_in_both_languages_and_name_the_content() throws IOException {
        assertThat(Words.in("it").keys()).isEqualTo(Words.in("en").keys());
        byte[] italian = new WorkbookWriter("it", (expression, label) -> label).write(Tables.ORIGIN, List.of());
        List<String> lines = new ArrayList<>();
        open(italian)
                .getSheet("Leggimi")
                .forEach(row -> lines.add(row.getCell(0).getStringCellValue()));
        assertThat(lines).hasSizeGreaterThan(8);
        assertThat(lines.get(0)).isEqualTo("Le regole di \"lead\", da 3");
        assertThat(lines.get(lines.size() - 1)).endsWith(Tables.ORIGIN.hash());
    }

    @Test
    void every_shipped_table_has_a_sheet() throws IOException {
        RuleSet lead = Tables.shipped("lead");
        List<DecisionTable> tables = lead.tables();
        XSSFWorkbook workbook = open(Tables.workbook(tables.toArray(DecisionTable[]::new)));
        assertThat(tables)
                .isNotEmpty()
                .allSatisfy(table -> assertThat(workbook.getSheet(table.id())).isNotNull());
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static List<String> texts(XSSFSheet sheet, int row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : sheet.getRow(row)) {
            texts.add(cell.toString());
        }
        return texts;
    }
}
