package dev.vaglio.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.vaglio.workbench.Workbench.Started;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tables as a picture, versions over time, and the way through a spreadsheet. */
@ExtendWith(Workbench.class)
class VersionsIT {
    private static final DataFormatter SHOWN = new DataFormatter();
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void a_table_in_the_picture_leads_to_its_rows_by_keyboard(Started workbench) {
        Page page = workbench.window("viewer").open("/tables");
        page.getByLabel("Find a table by name or requirement").fill("grade from");
        assertThat(page.getByText(Pattern.compile("^1 table"))).isVisible();
        page.locator("a[data-table='bands-grade']").press("Enter");
        assertThat(page).hasURL(Pattern.compile("/tables/bands-grade"));
        assertThat(heading(page, "Grade from fit and engagement (P4)")).isVisible();
        assertThat(page.getByRole(AriaRole.GRID)).containsText("Fits well, is keen");
        assertThat(button(page, "Edit in a draft")).isHidden();
    }

    @Test
    void a_cell_that_was_changed_in_a_spreadsheet_is_seen_before_it_becomes_a_draft(Started workbench)
            throws IOException {
        String title = workbench.unique("Sheet");
        Page page = workbench.window("editor").open("/sheet");
        Download download =
                page.waitForDownload(() -> button(page, "Download the workbook").click());
        byte[] edited = edited(download, "fit-age", "fit-age.young", "0", 1);
        page.locator("#sheet-file").setInputFiles(new FilePayload("rules.xlsx", XLSX, edited));
        Locator difference = page.locator(".vaglio-difference");
        assertThat(difference).containsText("1 row in 1 table");
        assertThat(button(page, "Make it a draft")).isDisabled();
        page.getByLabel("Title of the draft").fill(title);
        page.getByLabel("Why do you change it?").fill("Young people buy, too");
        button(page, "Make it a draft").click();
        assertThat(page).hasURL(Pattern.compile("/drafts/[0-9a-f-]{36}"));
        assertThat(heading(page, title)).isVisible();
    }

    @Test
    void a_file_that_is_no_workbook_is_told_and_changes_nothing(Started workbench) {
        Page page = workbench.window("editor").open("/sheet");
        page.locator("#sheet-file").setInputFiles(new FilePayload("rules.xlsx", XLSX, new byte[] {1, 2, 3}));
        assertThat(page.getByText("The file can not be read")).isVisible();
        page.locator("#sheet-file").setInputFiles(new FilePayload("rules.pdf", "application/pdf", new byte[] {1}));
        assertThat(page.getByText("This is no spreadsheet")).isVisible();
        assertThat(button(page, "Make it a draft")).isHidden();
    }

    @Test
    void two_versions_are_compared_and_an_approver_goes_back_to_the_older(Started workbench) {
        PublishedChange change = PublishedChange.of(workbench);
        int before = change.version() - 1;
        Page page = workbench.window("approver").open("/versions?ruleSet=post-sale");
        page.getByLabel("Choose version " + before + " to compare").check();
        page.getByLabel("Choose version " + change.version() + " to compare").check();
        button(page, "Compare").click();
        assertThat(page).hasURL(Pattern.compile("from=" + before + "&to=" + change.version()));
        assertThat(page.locator(".vaglio-difference")).containsText(change.note());

        page.navigate("/versions/" + before + "?ruleSet=post-sale");
        button(page, "Roll back to this version").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.locator(".vaglio-difference")).containsText(change.note());
        Locator act = dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Roll back"));
        assertThat(act).isDisabled();
        dialog.getByLabel("Why do you go back?").fill("It was only a note");
        act.click();
        assertThat(page).hasURL(Pattern.compile("/versions(\\?|$)"));
        Locator newest = page.locator(".vaglio-timeline > li").first();
        assertThat(newest).containsText("It was only a note");
        assertThat(newest).containsText("Rolled back to " + before);
        assertThat(newest).hasClass(Pattern.compile("vaglio-entry-live"));
    }

    /** The workbook with another number in the cell of a row that shows a text. */
    private static byte[] edited(Download download, String table, String row, String shown, int number)
            throws IOException {
        try (InputStream in = download.createReadStream();
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Row line = cell(workbook.getSheet(table), row).getRow();
            cell(line, shown).setCellValue(number);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static Cell cell(Sheet sheet, String text) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .flatMap(line -> StreamSupport.stream(line.spliterator(), false))
                .filter(cell -> SHOWN.formatCellValue(cell).equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static Cell cell(Row line, String shown) {
        return StreamSupport.stream(line.spliterator(), false)
                .filter(cell -> SHOWN.formatCellValue(cell).equals(shown))
                .findFirst()
                .orElseThrow();
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
