package dev.vaglio.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.vaglio.process.Person;
import dev.vaglio.workbench.Workbench.Started;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A table of a draft, edited in the grid. */
@ExtendWith(Workbench.class)
class GridIT {
    private static final String TABLE = "fit-location";
    private static final int LABEL = 0;
    private static final int COUNTRY = 1;
    private static final int POINTS = 3;
    private static final int ROWS = 9;
    private static final String PASTE = """
            text => {
              const data = new DataTransfer();
              data.setData('text/plain', text);
              const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
              document.activeElement.dispatchEvent(event);
            }
            """;

    @Test
    void cells_are_written_by_keyboard_alone_as_people_write_them(Started workbench) throws Exception {
        Page page = opened(workbench);
        Keyboard keys = page.keyboard();
        cell(page, "italy", COUNTRY).focus();
        keys.press("Control+Home");
        keys.press("ArrowRight");
        keys.type("it, \"San Marino\"");
        keys.press("Tab");
        assertThat(cell(page, "italy", COUNTRY)).hasText("\"Italy\", \"IT\" \"IT\", \"San Marino\"");
        keys.press("Tab");
        keys.type("12,5");
        keys.press("Enter");
        assertThat(cell(page, "italy", POINTS)).hasText("8 12.5");
        assertThat(cell(page, "near", POINTS)).isFocused();
        keys.press("F2");
        keys.type("1");
        keys.press("Escape");
        assertThat(cell(page, "near", POINTS)).hasText("7");
        saved(page);
        page.reload();
        assertThat(cell(page, "italy", POINTS)).hasText("8 12.5");
    }

    @Test
    void two_hundred_pasted_cells_are_one_step_to_undo(Started workbench) throws Exception {
        Page page = opened(workbench);
        cell(page, "italy", COUNTRY).focus();
        page.evaluate(
                PASTE,
                IntStream.rangeClosed(1, 50)
                        .mapToObj(row -> "Land " + row + "\t-\t" + row + ",5\t\"two\nlines " + row + "\"")
                        .collect(Collectors.joining("\r\n", "", "\r\n")));
        assertThat(page.getByText("50 rows", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(cell(page, "italy", POINTS)).hasText("8 1.5");
        saved(page);
        page.keyboard().press("Control+z");
        assertThat(page.getByText(ROWS + " rows", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(cell(page, "italy", POINTS)).hasText("8");
        page.keyboard().press("Control+y");
        assertThat(cell(page, "italy", POINTS)).hasText("8 1.5");
        saved(page);
    }

    @Test
    void what_no_column_can_read_is_kept_and_marked(Started workbench) throws Exception {
        Page page = opened(workbench);
        cell(page, "near", POINTS).focus();
        page.keyboard().type("a lot of");
        assertThat(page.getByText("A number is expected here")).isVisible();
        page.keyboard().press("Enter");
        assertThat(cell(page, "near", POINTS)).hasText("7 a lot of");
        assertThat(cell(page, "near", POINTS)).hasAttribute("aria-invalid", "true");
        page.keyboard().press("ArrowUp");
        assertThat(cell(page, "near", POINTS)).isFocused();
        assertThat(page.getByRole(AriaRole.TOOLTIP)).containsText("A number is expected here");
        saved(page);
        page.reload();
        assertThat(cell(page, "near", POINTS)).hasText("7 a lot of");
        assertThat(cell(page, "near", POINTS)).hasAttribute("aria-invalid", "true");
    }

    @Test
    void a_renamed_row_is_called_so_in_every_language(Started workbench) throws Exception {
        Page page = opened(workbench);
        cell(page, "italy", LABEL).focus();
        page.keyboard().type("Is Italian");
        page.keyboard().press("Enter");
        assertThat(cell(page, "italy", LABEL)).containsText("Is Italian");
        saved(page);
        page.evaluate("localStorage.setItem('vaglio.language', 'it')");
        page.reload();
        assertThat(cell(page, "italy", LABEL)).containsText("Is Italian");
        assertThat(cell(page, "near", LABEL)).containsText("Vive");
    }

    @Test
    void rows_are_filled_inserted_moved_and_deleted_by_keyboard(Started workbench) throws Exception {
        Page page = opened(workbench);
        Keyboard keys = page.keyboard();
        cell(page, "italy", POINTS).focus();
        keys.press("Shift+ArrowDown");
        keys.press("Shift+ArrowDown");
        keys.press("Control+d");
        assertThat(cell(page, "english", POINTS)).hasText("5 8");
        keys.press("ArrowUp");
        keys.press("ArrowDown");
        keys.press("Control+Enter");
        Locator added = page.locator("[role=rowheader]:focus");
        assertThat(added).hasText("2");
        keys.type("Malta");
        keys.press("Enter");
        keys.press("ArrowUp");
        assertThat(added).hasText("2Malta");
        keys.press("Alt+ArrowDown");
        assertThat(added).hasText("3Malta");
        keys.press("Alt+ArrowUp");
        keys.press("Alt+Shift+ArrowDown");
        assertThat(added).hasText("3Malta");
        keys.press("Control+-");
        assertThat(added).hasText(Pattern.compile("^3Lives in a neigh"));
        saved(page);
        assertThat(page.getByText(ROWS + 1 + " rows", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    @Test
    void cells_are_found_and_rows_filtered(Started workbench) throws Exception {
        Page page = opened(workbench);
        Keyboard keys = page.keyboard();
        cell(page, "italy", LABEL).focus();
        keys.press("Control+f");
        keys.type("MUMBAI");
        assertThat(page.getByText("1 of 2").first()).isVisible();
        keys.press("Escape");
        assertThat(cell(page, "mumbai", LABEL)).isFocused();
        keys.press("Control+ArrowUp");
        keys.press("ArrowUp");
        keys.press("ArrowRight");
        keys.press("Enter");
        keys.type("swit");
        assertThat(page.getByText("1 of " + ROWS + " rows")).isVisible();
        assertThat(cell(page, "near", COUNTRY)).isVisible();
        assertThat(cell(page, "italy", COUNTRY)).hasCount(0);
        keys.press("Escape");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Clear filters"))
                .click();
        assertThat(cell(page, "italy", COUNTRY)).isVisible();
    }

    /** The table of a new draft, in the window of its editor. */
    private static Page opened(Started workbench) throws Exception {
        Person editor = workbench.person("editor");
        String draft = editor.post(
                        "/api/v1/drafts",
                        "{\"ruleSet\": \"lead\", \"title\": \"" + workbench.unique("grid")
                                + "\", \"reason\": \"A trial\"}")
                .body()
                .path("id")
                .asText();
        Page page = workbench.window(editor).open("/drafts/" + draft + "/tables/" + TABLE);
        cell(page, "italy", LABEL).waitFor();
        page.evaluate("document.fonts.ready");
        return page;
    }

    private static Locator cell(Page page, String row, int column) {
        return page.locator("[data-row='" + TABLE + "." + row + "'] [data-column='" + column + "']");
    }

    private static void saved(Page page) {
        assertThat(page.getByText("Saved", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }
}
