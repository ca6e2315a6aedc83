package dev.vaglio.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vaglio.edit.TableEdit.Annotate;
import dev.vaglio.edit.TableEdit.DeleteRow;
import dev.vaglio.edit.TableEdit.InsertRow;
import dev.vaglio.edit.TableEdit.LabelRow;
import dev.vaglio.edit.TableEdit.MoveRow;
import dev.vaglio.edit.TableEdit.SetCell;
import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.DecisionTable.Row;
import dev.vaglio.engine.RuleSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableImportTest {
    private static final int FIRST = WorkbookEdit.FIRST;

    @ParameterizedTest
    @ValueSource(strings = {"lead", "post-sale"})
    void what_ships_comes_back_as_it_left(String name) throws Unreadable {
        RuleSet ruleSet = Tables.shipped(name);
        Origin origin = Origin.version(name, 1, ruleSet.hash());
        Content content = new Content(origin, ruleSet.tables());
        byte[] file = new WorkbookWriter("it", (expression, label) -> label).write(origin, ruleSet.tables());
        Imported read = new TableImport(content, none -> Optional.empty()).workbook(file);
        assertThat(read.findings()).isEmpty();
        assertThat(read.edits()).isEmpty();
    }

    @Test
    void every_shipped_table_comes_back_from_csv_in_both_languages() throws Unreadable {
        RuleSet ruleSet = Tables.shipped("lead");
        Origin origin = Origin.version("lead", 1, ruleSet.hash());
        TableImport reading = new TableImport(new Content(origin, ruleSet.tables()), none -> Optional.empty());
        for (DecisionTable table : ruleSet.tables()) {
            for (String language : List.of("en", "it")) {
                byte[] file = new CsvWriter(language, (expression, label) -> label).write(origin, table);
                Imported read = reading.csv(file);
                assertThat(read.findings()).as(table.id()).isEmpty();
                assertThat(read.edits()).as(table.id()).isEmpty();
            }
        }
    }

    @Test
    void a_changed_cell_is_an_edit_of_that_cell() throws Unreadable {
        Imported read = edited(sheet -> {
            sheet.getRow(FIRST + 1).getCell(5).setCellValue(20);
            WorkbookEdit.write(sheet, FIRST, 3, "50-200");
            WorkbookEdit.write(sheet, FIRST, 2, "finance");
        });
        assertThat(read.edits())
                .containsExactly(
                        new SetCell("fit", "fit.small", "fit_in1", "\"finance\""),
                        new SetCell("fit", "fit.small", "fit_in2", "[50..200]"),
                        new SetCell("fit", "fit.large", "fit_out1", "20"));
        assertThat(read.findings()).extracting(Finding::cell).containsExactly("C6", "D6");
        assertThat(read.refused()).isFalse();
    }

    @Test
    void a_number_that_is_written_as_a_text_is_the_same_number() throws Unreadable {
        assertThat(edited(sheet -> WorkbookEdit.write(sheet, FIRST + 1, 5, "15"))
                        .edits())
                .isEmpty();
        Row odd = Tables.row("fit.odd", "Odd", null, "-", "1.50", "-", "0.1");
        byte[] file = WorkbookEdit.workbook(
                Tables.workbook(Tables.fit(odd)),
                workbook -> workbook.getSheet("fit").getRow(FIRST).createCell(3).setCellValue(1.5));
        assertThat(reading(Tables.fit(odd)).workbook(file).edits()).isEmpty();
    }

    @Test
    void label_and_annotation_are_edits_of_their_own() throws Unreadable {
        Imported read = edited(sheet -> {
            WorkbookEdit.write(sheet, FIRST, 1, "Software house");
            WorkbookEdit.write(sheet, FIRST, 6, "They grow");
            sheet.getRow(FIRST + 1).getCell(6).setBlank();
        });
        assertThat(read.edits())
                .containsExactlyInAnyOrder(
                        new LabelRow("fit", "fit.small", "Software house"),
                        new Annotate("fit", "fit.small", "They grow"),
                        new Annotate("fit", "fit.large", null));
    }

    @Test
    void a_row_that_is_not_there_any_more_is_deleted() throws Unreadable {
        assertThat(edited(sheet -> WorkbookEdit.remove(sheet, FIRST + 1)).edits())
                .containsExactly(new DeleteRow("fit", "fit.large"));
    }

    @Test
    void a_row_without_an_id_is_inserted_where_it_stands() throws Unreadable {
        Imported read = edited(sheet -> {
            sheet.shiftRows(FIRST + 1, sheet.getLastRowNum(), 1);
            WorkbookEdit.rule(sheet, FIRST + 1, "Banks", "finance", "", "", "7");
        });
        assertThat(read.edits())
                .containsExactly(new InsertRow(
                        "fit", "fit.banks", "fit.small", "Banks", List.of("\"finance\"", "-", "-"), List.of("7")));
    }

    @Test
    void a_copied_line_is_a_new_row() throws Unreadable {
        Imported read = edited(sheet -> {
            WorkbookEdit.rule(sheet, FIRST + 3, "Any other", "-", "-", "-", "0");
            WorkbookEdit.write(sheet, FIRST + 3, 0, "fit.none");
        });
        assertThat(read.edits())
                .containsExactly(new InsertRow(
                        "fit", "fit.any-other", "fit.none", "Any other", List.of("-", "-", "-"), List.of("0")));
        assertThat(read.findings()).extracting(Finding::code).containsExactly("row_twice");
    }

    @Test
    void a_sorted_sheet_is_moved_rows() throws Unreadable {
        Imported read = edited(sheet -> {
            sheet.shiftRows(FIRST, FIRST, 10);
            sheet.shiftRows(FIRST + 1, FIRST + 10, -1);
        });
        assertThat(read.edits()).containsExactly(new MoveRow("fit", "fit.small", "fit.none"));
    }

    @Test
    void columns_may_stand_in_any_order_and_sheets_may_be_renamed() throws Unreadable {
        byte[] file = WorkbookEdit.workbook(Tables.workbook(Tables.fit()), workbook -> {
            XSSFSheet sheet = workbook.getSheet("fit");
            sheet.shiftColumns(2, 6, 1);
            sheet.shiftColumns(6, 6, -4);
            workbook.setSheetName(workbook.getSheetIndex(sheet), "Aziende");
        });
        Imported read = reading(Tables.fit()).workbook(file);
        assertThat(read.findings()).isEmpty();
        assertThat(read.edits()).isEmpty();
    }

    @Test
    void a_formula_is_refused_at_its_cell_and_nothing_is_taken() throws Unreadable {
        Imported read = edited(sheet -> {
            sheet.getRow(FIRST + 1).getCell(5).setCellFormula("10+5");
            WorkbookEdit.write(sheet, FIRST, 1, "Software house");
        });
        assertThat(read.refused()).isTrue();
        assertThat(read.edits()).isEmpty();
        assertThat(read.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("formula");
            assertThat(finding.sheet()).isEqualTo("fit");
            assertThat(finding.cell()).isEqualTo("F7");
        });
    }

    @Test
    void a_foreign_value_is_kept_and_said_at_its_cell() throws Unreadable {
        Imported read = edited(sheet -> WorkbookEdit.write(sheet, FIRST, 2, "\"mining\""));
        assertThat(read.edits()).containsExactly(new SetCell("fit", "fit.small", "fit_in1", "\"mining\""));
        assertThat(read.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("foreign_value");
            assertThat(finding.cell()).isEqualTo("C6");
            assertThat(finding.allowed()).contains("\"retail\"");
        });
    }

    @Test
    void a_rule_needs_a_result_and_a_label() throws Unreadable {
        Imported read = edited(sheet -> {
            sheet.getRow(FIRST).getCell(5).setBlank();
            sheet.getRow(FIRST + 1).getCell(1).setBlank();
        });
        assertThat(read.findings()).extracting(Finding::code).containsExactly("missing_result", "missing_label");
        assertThat(read.refused()).isTrue();
    }

    @Test
    void a_column_that_is_gone_refuses_the_file_and_one_too_many_is_said() throws Unreadable {
        assertThat(edited(sheet -> sheet.getRow(1).getCell(3).setBlank()).findings())
                .extracting(Finding::code)
                .contains("missing_column");
        Imported read = edited(sheet -> WorkbookEdit.write(sheet, FIRST, 9, "mine"));
        assertThat(read.findings()).extracting(Finding::code).containsExactly("unknown_column");
        assertThat(read.edits()).isEmpty();
    }

    @Test
    void a_file_of_an_older_version_is_compared_with_that_version() throws Unreadable {
        Origin live = Origin.version("lead", 4, "cd".repeat(32));
        Row raised = Tables.row("fit.none", "Any other", null, "-", "-", "-", "3");
        Content now = new Content(live, List.of(Tables.fit(raised)));
        Content old = new Content(Tables.ORIGIN, List.of(Tables.fit()));
        byte[] file = WorkbookEdit.fit(sheet -> sheet.getRow(FIRST).getCell(5).setCellValue(6));
        Imported read = new TableImport(now, origin -> Optional.of(old)).workbook(file);
        assertThat(read.base()).isEqualTo(old);
        assertThat(read.edits()).containsExactly(new SetCell("fit", "fit.small", "fit_out1", "6"));
        assertThat(read.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("stale_base");
            assertThat(finding.detail()).contains("version 3 of lead").contains("version 4 of lead");
        });
    }

    @Test
    void a_table_in_two_sheets_refuses_the_file_and_a_strange_sheet_is_not_read() throws Unreadable {
        byte[] twice = WorkbookEdit.workbook(Tables.workbook(Tables.fit()), workbook -> {
            workbook.cloneSheet(workbook.getSheetIndex("fit"), "copy");
            workbook.createSheet("notes").createRow(0).createCell(0).setCellValue("mine");
        });
        assertThat(reading(Tables.fit()).workbook(twice).findings())
                .extracting(Finding::code)
                .containsExactly("table_twice");
    }

    @Test
    void a_workbook_without_a_table_of_ours_is_refused() {
        byte[] other = WorkbookEdit.workbook(
                Tables.workbook(Tables.fit()), workbook -> workbook.removeSheetAt(workbook.getSheetIndex("fit")));
        assertThatThrownBy(() -> reading(Tables.fit()).workbook(other))
                .isInstanceOfSatisfying(
                        Unreadable.class, refusal -> assertThat(refusal.code()).isEqualTo("no_table"));
    }

    @Test
    void a_formula_in_a_text_stays_a_text_in_csv() throws Unreadable {
        Row odd = Tables.row("fit.odd", "=1+1", "@sum", "-", ">= 5", "-", "-3");
        byte[] file = new CsvWriter("en", (expression, label) -> label).write(Tables.ORIGIN, Tables.fit(odd));
        assertThat(new String(file, java.nio.charset.StandardCharsets.UTF_8))
                .contains("fit.odd,'=1+1,-,>= 5,-,-3,'@sum");
        assertThat(reading(Tables.fit(odd)).csv(file).edits()).isEmpty();
    }

    @Test
    void a_truth_value_of_the_spreadsheet_is_one() throws Unreadable {
        Imported read = edited(sheet -> {
            sheet.getRow(FIRST).removeCell(sheet.getRow(FIRST).getCell(4));
            sheet.getRow(FIRST).createCell(4, CellType.BOOLEAN).setCellValue(true);
        });
        assertThat(read.edits()).containsExactly(new SetCell("fit", "fit.small", "fit_in3", "true"));
    }

    private static Imported edited(Consumer<XSSFSheet> edit) throws Unreadable {
        return reading(Tables.fit()).workbook(WorkbookEdit.fit(edit));
    }

    private static TableImport reading(DecisionTable... tables) {
        return new TableImport(new Content(Tables.ORIGIN, List.of(tables)), none -> Optional.empty());
    }
}
