package dev.vaglio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.ruleset.Bundle;
import dev.vaglio.ruleset.BundleZip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables out of a folder of rules into a spreadsheet, and back. */
class SpreadsheetCommandsTest {
    private static final Path SMALL = Path.of("src/test/resources/engine");
    private static final String LARGE = "At least 100 people";
    private static final int POINTS = 4;

    @TempDir
    private Path temporary = Path.of("");

    private Path rules = Path.of("");
    private Path workbook = Path.of("");

    @BeforeEach
    void exportTheSmallRules() throws IOException {
        rules = copy("rules");
        workbook = temporary.resolve("rules.xlsx");
        Ran ran = export(workbook);

        assertThat(ran.out()).contains("tables of lead");
        assertThat(ran.exit()).isZero();
    }

    @Test
    void a_cell_edited_in_the_workbook_is_written_into_its_place_in_the_model_and_nothing_else() throws IOException {
        Map<String, String> before = Bundle.folder("lead", rules).files();
        edit(row -> row.getCell(POINTS).setCellValue(12));
        Ran ran = importing(workbook);

        assertThat(ran.out())
                .contains("fit-company, dmn/fit.dmn): changed", LARGE + " 10 → 12", "written: dmn/fit.dmn");
        assertThat(ran.exit()).isZero();
        Map<String, String> after = Bundle.folder("lead", rules).files();
        assertThat(after.get("dmn/fit.dmn"))
                .isEqualTo(String.valueOf(before.get("dmn/fit.dmn")).replace("<text>10</text>", "<text>12</text>"));
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after).allSatisfy((path, text) -> {
            if (!path.equals("dmn/fit.dmn")) {
                assertThat(text).isEqualTo(before.get(path));
            }
        });
        assertThat(rules.resolve("dmn")).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void a_workbook_that_nobody_edited_changes_nothing() throws IOException {
        Ran ran = importing(workbook);

        assertThat(ran.out()).isEqualToNormalizingNewlines("No difference\n");
        assertThat(ran.exit()).isZero();
    }

    @Test
    void a_dry_run_says_the_difference_and_leaves_the_rules_alone() throws IOException {
        String hash = hash();
        edit(row -> row.getCell(POINTS).setCellValue(12));

        assertThat(importing(workbook, "--dry-run").out()).contains(LARGE + " 10 → 12", "not written: dmn/fit.dmn");
        assertThat(hash()).isEqualTo(hash);
    }

    @Test
    void a_formula_is_refused_at_its_cell_and_nothing_is_written() throws IOException {
        String hash = hash();
        edit(row -> row.getCell(POINTS).setCellFormula("6+6"));
        Ran ran = importing(workbook);

        assertThat(ran.out()).containsPattern("refused fit-company [A-Z]+[0-9]+: A formula is not read.*\\[formula]");
        assertThat(ran.out()).endsWith("Nothing is written" + System.lineSeparator());
        assertThat(ran.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(hash()).isEqualTo(hash);
    }

    @Test
    void what_may_never_stand_in_a_bundle_is_refused_at_its_row() throws IOException {
        String hash = hash();
        edit(row -> row.getCell(POINTS).setCellValue("(function(x) x)(1)"));
        Ran ran = importing(workbook);

        assertThat(ran.out()).contains("error dmn/fit.dmn fit-company.large", "[unsafe]", "Nothing is written");
        assertThat(ran.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(hash()).isEqualTo(hash);
    }

    @Test
    void a_workbook_of_rules_that_went_on_since_is_refused_unless_those_are_named() throws IOException {
        Path then = copy("then");
        edit(row -> row.getCell(POINTS).setCellValue(12));
        replace(rules.resolve("dmn/fit.dmn"), "<text>15</text>", "<text>16</text>");

        Ran refused = importing(workbook);
        assertThat(refused.out()).contains("[unknown_base]", "--base", "Nothing is written");
        assertThat(refused.exit()).isEqualTo(Exit.FINDINGS);

        Ran merged = importing(workbook, "--base", then.toString());
        assertThat(merged.out()).contains("[stale_base]", LARGE + " 10 → 12");
        assertThat(merged.exit()).isZero();
        assertThat(Files.readString(rules.resolve("dmn/fit.dmn"))).contains("<text>16</text>", "<text>12</text>");
    }

    @Test
    void a_cell_that_was_changed_in_the_rules_too_is_a_conflict() throws IOException {
        Path then = copy("then");
        edit(row -> row.getCell(POINTS).setCellValue(12));
        replace(rules.resolve("dmn/fit.dmn"), "<text>10</text>", "<text>11</text>");
        Ran ran = importing(workbook, "--base", then.toString());

        assertThat(ran.out()).contains("was 10, is 11 in the rules and 12 in the file", "Nothing is written");
        assertThat(ran.exit()).isEqualTo(Exit.FINDINGS);
    }

    @Test
    void one_table_goes_out_as_CSV_and_comes_back() throws IOException {
        Path csv = temporary.resolve("fit.csv");
        assertThat(export(csv, "--table", "fit-company").exit()).isZero();
        replace(csv, LARGE + ",-,>= 100,10", LARGE + ",-,>= 100,12");

        assertThat(importing(csv).out()).contains(LARGE + " 10 → 12");
        assertThat(export(csv).exit()).isEqualTo(Exit.USAGE);
        assertThat(export(csv, "--table", "nothing").exit()).isEqualTo(Exit.FINDINGS);
        assertThat(export(temporary.resolve("rules.pdf")).exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void a_zip_of_rules_is_written_as_a_zip() throws IOException {
        Path zip = Files.write(temporary.resolve("rules.zip"), BundleZip.write(Bundle.folder("lead", rules)));
        edit(row -> row.getCell(POINTS).setCellValue(12));
        Ran ran = Ran.of("import", "--rules", zip.toString(), workbook.toString());

        assertThat(ran.exit()).isZero();
        assertThat(BundleZip.read("lead", Files.readAllBytes(zip)).files().get("dmn/fit.dmn"))
                .contains("<text>12</text>");
    }

    @Test
    void what_is_no_workbook_is_said_so() throws IOException {
        Path file = Files.writeString(temporary.resolve("other.xlsx"), "no workbook");

        assertThat(importing(file).exit()).isEqualTo(Exit.CANNOT_READ);
        assertThat(importing(temporary.resolve("gone.xlsx")).exit()).isEqualTo(Exit.CANNOT_READ);
    }

    private Ran export(Path file, String... more) {
        return Ran.of(
                Stream.of(Stream.of("export", "--rules", rules.toString(), "--out", file.toString()), Stream.of(more))
                        .flatMap(arguments -> arguments)
                        .toArray(String[]::new));
    }

    private Ran importing(Path file, String... more) {
        return Ran.of(Stream.of(Stream.of("import", "--rules", rules.toString(), file.toString()), Stream.of(more))
                .flatMap(arguments -> arguments)
                .toArray(String[]::new));
    }

    private String hash() {
        return Bundle.folder("lead", rules).hash();
    }

    private Path copy(String name) throws IOException {
        Path folder = temporary.resolve(name);
        try (Stream<Path> files = Files.walk(SMALL)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(SMALL.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return folder;
    }

    /** Edits the row of large companies in the workbook. */
    private void edit(Consumer<Row> edit) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook content = new XSSFWorkbook(in)) {
            content.getSheet("fit-company").forEach(row -> {
                Cell label = row.getCell(1);
                if (label != null && label.toString().equals(LARGE)) {
                    edit.accept(row);
                }
            });
            content.write(out);
        }
        Files.write(workbook, out.toByteArray());
    }

    private static void replace(Path file, String was, String becomes) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(was);
        Files.writeString(file, text.replace(was, becomes));
    }
}
