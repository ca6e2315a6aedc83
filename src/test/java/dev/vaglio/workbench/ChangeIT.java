package dev.vaglio.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.vaglio.workbench.Rules.OF_CUSTOMERS;
import static dev.vaglio.workbench.Rules.OF_LEADS;
import static dev.vaglio.workbench.Rules.note;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.vaglio.process.Person;
import dev.vaglio.workbench.Workbench.Started;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The life of a change by several people, through the pages. */
@ExtendWith(Workbench.class)
class ChangeIT {
    private static final String TABLE = "satisfaction";
    private static final String LAPSED =
            "{\"activities\": [{\"id\": \"a\", \"type\": \"product_login\", \"at\": \"2001-01-01T09:00:00Z\"}]}";

    @Test
    void a_change_is_edited_submitted_approved_by_another_and_decides_from_then_on(Started workbench) throws Exception {
        Person editor = workbench.person("editor", "approver");
        Person caller = workbench.person("caller");
        String row = workbench.unique("satisfaction.lapsed");
        Rules.Begun draft = Rules.draft(editor, OF_CUSTOMERS, row, List.of(insertion(row)));
        assertThat(tasks(caller)).contains("show_the_use").doesNotContain("win_back");

        Window author = workbench.window(editor);
        Page page = author.open("/drafts/" + draft.id() + "/tables/" + TABLE + "?row=" + row);
        Locator cell = page.getByRole(AriaRole.GRIDCELL)
                .filter(new Locator.FilterOptions().setHasText("90000"))
                .first();
        cell.click();
        page.keyboard().type("> 7000");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.GRIDCELL)
                        .filter(new Locator.FilterOptions().setHasText("> 7000"))
                        .first())
                .isVisible();
        page.waitForCondition(() -> Rules.get(editor, "/api/v1/drafts/" + draft.id())
                        .required("revision")
                        .asInt()
                == 2);

        page = author.open("/drafts/" + draft.id() + "/submit");
        Locator reasons = page.getByLabel("Why this is right");
        reasons.first().waitFor();
        for (Locator reason : reasons.all()) {
            reason.fill("Nobody is like this yet");
        }
        button(page, "Submit").click();
        assertThat(page).hasURL(Pattern.compile("/changes/\\d+$"));
        assertThat(button(page, "Approve")).isDisabled();
        assertThat(page.getByText("You asked for this change. Somebody else has to approve it."))
                .isVisible();

        Page other = workbench.window("approver").open(page.url());
        assertThat(other.getByText("1 row in 1 table").first()).isVisible();
        assertThat(other.getByText("Nobody is like this yet").first()).isVisible();
        button(other, "Approve").click();
        button(dialog(other), "Approve").click();
        assertThat(other.getByText("It is approved and can be published.")).isVisible();
        assertThat(page.getByText("It is approved and can be published.")).isVisible(slowly());
        button(other, "Publish now").click();
        button(dialog(other), "Publish now").click();
        assertThat(other.getByText(Pattern.compile("Published as version \\d+")))
                .isVisible();
        assertThat(tasks(caller)).contains("win_back");
    }

    @Test
    void what_others_published_meanwhile_is_settled_place_by_place(Started workbench) {
        Person editor = workbench.person("editor");
        Person approver = workbench.person("approver");
        String mine = workbench.unique("mine");
        String theirs = workbench.unique("theirs");
        Rules.Begun draft = noted(editor, mine);
        Rules.Begun faster = noted(editor, theirs);
        String request = Rules.submitted(editor, faster, theirs);
        Rules.approved(approver, request, faster.revision(), "fine");
        Rules.published(approver, request);

        Page page = workbench.window(editor).open("/drafts/" + draft.id() + "/merge");
        assertThat(page.getByText("1 place was changed by both")).isVisible();
        assertThat(button(page, "Merge")).isDisabled();
        Locator conflict = page.getByRole(AriaRole.GROUP)
                .filter(new Locator.FilterOptions().setHasText(theirs))
                .first();
        conflict.getByLabel("As in the draft").check();
        assertThat(page.locator("ins").filter(new Locator.FilterOptions().setHasText(mine)))
                .isVisible();
        button(page, "Merge").click();
        assertThat(page).hasURL(Pattern.compile("/drafts/" + draft.id() + "$"));
        assertThat(Rules.get(editor, "/api/v1/drafts/" + draft.id() + "/diff").toString())
                .contains("\"before\":\"" + theirs + "\"", "\"after\":\"" + mine + "\"");
    }

    @Test
    void sales_and_marketing_agree_together_and_a_time_is_set_and_taken_back(Started workbench) {
        Person editor = workbench.person("editor");
        String words = workbench.unique("Agreed");
        Rules.Begun draft =
                Rules.draft(editor, OF_LEADS, words, List.of(note("fit-location", "fit-location.near", words)));
        String request = Rules.page(Rules.submitted(editor, draft, words));

        Page sales = workbench.window("approver", "sales").open(request);
        assertThat(sales.getByText("Sales and marketing still have to agree.").first())
                .isVisible();
        approve(sales);
        assertThat(sales.getByText("Marketing still has to agree.").first()).isVisible();
        assertThat(button(sales, "Publish now")).isDisabled();
        Page marketing = workbench.window("approver", "marketing").open("/changes");
        marketing
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words))
                .first()
                .click();
        approve(marketing);
        button(marketing, "Publish later").click();
        dialog(marketing).getByLabel("Day").fill("2099-12-01");
        dialog(marketing).locator("input[type=time]").fill("09:00");
        assertThat(dialog(marketing)).containsText("Europe/Rome");
        button(dialog(marketing), "Publish later").click();
        assertThat(marketing.getByText(Pattern.compile("^It will be published on Dec 1, 2099, 09:00 AM")))
                .isVisible();
        button(marketing, "Cancel the schedule").click();
        button(dialog(marketing), "Cancel the schedule").click();
        assertThat(button(marketing, "Publish later")).isVisible();
    }

    @Test
    void a_reader_sees_what_changes_and_who_decides_but_no_button(Started workbench) {
        Person editor = workbench.person("editor");
        String words = workbench.unique("Read");
        String request = Rules.page(Rules.submitted(editor, noted(editor, words), words));

        Page page = workbench.window("viewer").open(request);
        assertThat(page.getByText(words).first()).isVisible();
        assertThat(page.getByText("You may read this. Approvers decide on it, and the author can withdraw it."))
                .isVisible();
        assertThat(button(page, "Approve")).hasCount(0);
        assertThat(button(page, "Withdraw")).hasCount(0);
    }

    @Test
    void who_looked_before_an_edit_looks_again_before_they_approve(Started workbench) {
        Person editor = workbench.person("editor");
        String words = workbench.unique("First");
        Rules.Begun draft = noted(editor, words);
        Page page = workbench.window("approver").open(Rules.page(Rules.submitted(editor, draft, words)));
        assertThat(button(page, "Approve")).isEnabled();
        Map<String, ?> edits =
                Map.of("revision", draft.revision(), "edits", List.of(note(TABLE, "satisfaction.happy", "Second")));
        Rules.post(editor, "/api/v1/drafts/" + draft.id() + "/edits", new ObjectMapper().valueToTree(edits), 200);
        assertThat(page.getByText("The draft was changed since you opened this page")
                        .first())
                .isVisible(slowly());
        assertThat(button(page, "Approve")).isDisabled();
        button(page, "I have looked at it").click();
        approve(page);
        assertThat(page.getByText("It is approved and can be published.")).isVisible();
    }

    private static void approve(Page page) {
        button(page, "Approve").click();
        button(dialog(page), "Approve").click();
        assertThat(dialog(page)).hasCount(0);
    }

    private static Rules.Begun noted(Person editor, String words) {
        return Rules.draft(editor, OF_CUSTOMERS, words, List.of(note(TABLE, "satisfaction.unknown", words)));
    }

    /** A row for customers who are not there yet: it holds for nobody until its limit is edited. */
    private static Map<String, ?> insertion(String row) {
        return Map.of(
                "op",
                "insertRow",
                "table",
                TABLE,
                "after",
                "satisfaction.unhappy",
                "row",
                row,
                "label",
                "Not used for twenty years",
                "inputs",
                List.of("-", "> 90000"),
                "outputs",
                List.of("\"at_risk\"", "\"win_back\"", "\"" + row + "\""));
    }

    /** What is to be done for a customer who never came back, as the live rules decide. */
    private static String tasks(Person caller) throws Exception {
        return caller.post("/api/v1/decisions?dryRun=true&ruleSet=" + OF_CUSTOMERS, LAPSED)
                .body()
                .path("nextStep")
                .toString();
    }

    /** What another person does is seen within a few seconds. */
    private static IsVisibleOptions slowly() {
        return new IsVisibleOptions().setTimeout(20_000);
    }

    private static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
