package dev.vaglio.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.edit.TableEdit.SetCell;
import dev.vaglio.engine.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lets the real LibreOffice, {@code soffice} on the PATH, open our files and save them again. */
@Tag("office")
class LibreOfficeTest {
    private static final int MINUTES = 5;

    @TempDir
    Path folder;

    @Test
    void a_workbook_that_libreoffice_saved_says_the_same() throws Exception {
        RuleSet lead = Tables.shipped("lead");
        Origin origin = Origin.version("lead", 1, lead.hash());
        byte[] ours = new WorkbookWriter("it", (expression, label) -> label).write(origin, lead.tables());
        Imported read =
                new TableImport(new Content(origin, lead.tables()), none -> Optional.empty()).workbook(saved(ours));
        assertThat(read.findings()).isEmpty();
        assertThat(read.edits()).isEmpty();
    }

    @Test
    void no_edit_is_lost_when_libreoffice_saves_it() throws Exception {
        byte[] edited = WorkbookEdit.fit(sheet -> {
            sheet.getRow(WorkbookEdit.FIRST).getCell(5).setCellValue(20.25);
            WorkbookEdit.write(sheet, WorkbookEdit.FIRST, 3, "50-200");
        });
        Imported read = new TableImport(new Content(Tables.ORIGIN, List.of(Tables.fit())), none -> Optional.empty())
                .workbook(saved(edited));
        assertThat(read.edits())
                .containsExactly(
                        new SetCell("fit", "fit.small", "fit_in2", "[50..200]"),
                        new SetCell("fit", "fit.small", "fit_out1", "20.25"));
    }

    private byte[] saved(byte[] workbook) throws IOException, InterruptedException {
        Path ours = Files.write(Files.createDirectories(folder.resolve("in")).resolve("rules.xlsx"), workbook);
        Path out = Files.createDirectories(folder.resolve("out"));
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        out.toString(),
                        ours.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(office.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        return Files.readAllBytes(out.resolve("rules.xlsx"));
    }
}
