package dev.vaglio.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.vaglio.process.Person;
import dev.vaglio.workbench.Workbench.Started;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several people edit a table of a draft. */
@ExtendWith(Workbench.class)
class DraftIT {
    private static final String YOUNG = "fit-age.young";
    private static final String ADULT = "fit-age.adult";

    @Test
    void what_one_edits_the_other_sees_and_who_wrote_the_same_cell_chooses(Started workbench) throws Exception {
        Person author = workbench.person("editor");
        String draft = DraftPages.draft(author, workbench.unique("Ages"));
        Page one = at(workbench.window(author), draft, YOUNG);
        Page other = at(workbench.window("editor"), draft, ADULT);
        write(one, "4");
        assertThat(written(other, YOUNG)).hasText("4");
        other.context().setOffline(true);
        write(other, "5");
        assertThat(other.getByText("Not sent: 1 change waits for the service")).isVisible();
        one.locator(cell(ADULT)).click();
        write(one, "9");
        assertThat(one.locator("[data-saving=saved]")).isVisible();
        other.context().setOffline(false);
        Locator dialog = other.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Somebody else changed the same place");
        dialog.getByLabel("What you wrote").check();
        dialog.getByText("Go on with this").click();
        assertThat(other.locator("[data-saving=saved]")).isVisible();
        assertThat(written(one, ADULT)).hasText("5");
        assertThat(one.getByText("Edited by").first()).isVisible();
        assertThat(points(author, draft, ADULT)).isEqualTo("5");
    }

    @Test
    void an_expired_login_loses_no_edit(Started workbench) throws Exception {
        Person author = workbench.person("editor");
        String draft = DraftPages.draft(author, workbench.unique("Ages"));
        Page page = at(workbench.window(author), draft, YOUNG);
        String name = author.get("/api/v1/me").body().path("name").asText();
        page.context().clearCookies();
        write(page, "7");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Password").fill("a long password of nobody " + name.length());
        page.keyboard().press("Enter");
        assertThat(dialog).not().isVisible();
        assertThat(page.locator("[data-saving=saved]")).isVisible();
        assertThat(written(page, YOUNG)).hasText("7");
        assertThat(points(author, draft, YOUNG)).isEqualTo("7");
    }

    @Test
    void what_is_done_without_a_network_is_kept_and_sent_in_its_order(Started workbench) throws Exception {
        Person author = workbench.person("editor");
        String draft = DraftPages.draft(author, workbench.unique("Ages"));
        Page page = at(workbench.window(author), draft, YOUNG);
        page.context().setOffline(true);
        write(page, "3");
        page.locator(cell(YOUNG)).click();
        write(page, "8");
        assertThat(page.getByText("Not sent: 2 changes wait for the service")).isVisible();
        assertThat(written(page, YOUNG)).hasText("8");
        page.context().setOffline(false);
        assertThat(page.locator("[data-saving=saved]")).isVisible();
        page.getByLabel("Undo").click();
        assertThat(written(page, YOUNG)).hasText("3");
        assertThat(page.locator("[data-saving=saved]")).isVisible();
        assertThat(points(author, draft, YOUNG)).isEqualTo("3");
    }

    @Test
    void who_only_views_can_only_read(Started workbench) throws Exception {
        String draft = DraftPages.draft(workbench.person("editor"), workbench.unique("Ages"));
        Page page = at(workbench.window("viewer"), draft, YOUNG);
        write(page, "7");
        assertThat(page.locator(cell(YOUNG))).hasText("0");
        assertThat(page.getByRole(AriaRole.GRID)).hasAttribute("aria-readonly", "true");
        assertThat(page.getByText("To be read only")).isVisible();
        assertThat(page.getByLabel("Undo")).hasCount(0);
    }

    private static Page at(Window window, String draft, String row) {
        Page page = window.open("/drafts/" + draft + "/tables/fit-age?row=" + row + "&column=fit-age_out1");
        assertThat(page.locator(cell(row))).isFocused();
        return page;
    }

    private static void write(Page page, String text) {
        page.keyboard().type(text);
        page.keyboard().press("Enter");
    }

    private static String cell(String row) {
        return "[data-row='" + row + "'] [data-column='2']";
    }

    /** What stands in a cell that is another than in the version that the draft was begun of. */
    private static Locator written(Page page, String row) {
        return page.locator(cell(row) + " ins");
    }

    private static String points(Person person, String draft, String row) throws Exception {
        for (var one :
                person.get("/api/v1/drafts/" + draft + "/tables/fit-age").body().path("rows")) {
            if (one.path("id").asText().equals(row)) {
                return one.path("outputs").path(0).asText();
            }
        }
        throw new AssertionError(row);
    }
}
