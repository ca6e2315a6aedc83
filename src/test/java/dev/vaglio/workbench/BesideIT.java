package dev.vaglio.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.vaglio.process.Person;
import dev.vaglio.workbench.Workbench.Started;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What stands beside the grid of a draft: checks, cases, and a lead that is tried. */
@ExtendWith(Workbench.class)
class BesideIT {
    @Test
    void the_rows_that_close_a_gap_are_added_and_the_finding_goes_away(Started workbench) {
        Person editor = workbench.person("editor");
        Rules.Begun draft = BesidePages.withGap(editor, workbench.unique("gap"));
        Page page = workbench.window(editor).open("/drafts/" + draft.id() + "/checks?table=bands-grade");

        assertThat(button(page, "No row for these values")).isVisible();
        button(page, "Add this row").click();

        assertThat(button(page, "No row for these values")).hasCount(0);
    }

    @Test
    void a_finding_leads_to_its_cell(Started workbench) {
        Person editor = workbench.person("editor");
        Rules.Begun draft = draft(editor, workbench.unique("finding"), points("\"many\""));
        Page page = workbench.window(editor).open("/drafts/" + draft.id() + "/checks?table=fit-location");

        button(page, "Go to Lives in Italy").first().click();

        assertThat(page)
                .hasURL(Pattern.compile("/tables/fit-location\\?.*row=fit-location\\.italy.*column=fit-location_out1"));
    }

    /** All cases are run with each revision, which takes its time. */
    @Test
    @Tag("endurance")
    void a_case_is_edited_until_it_holds(Started workbench) {
        Person editor = workbench.person("editor");
        Rules.Begun draft = draft(editor, workbench.unique("case"), points("6"));
        Page page = workbench.window(editor).open("/drafts/" + draft.id() + "/cases?table=fit-location");
        page.getByPlaceholder("Find a case, a row or a fact").fill("country_it_gives_8");
        Locator failing = button(page, "Failing 1");

        assertThat(failing).isVisible();
        button(page, "Edit country it gives 8").click();
        Locator outcome = page.getByLabel("What must come of it");
        outcome.fill("expect: {score: {fit: 6}}\nfires: {fit-location.italy: 6, fit-location.none: 0}");
        button(page, "Save").click();

        assertThat(failing).hasCount(0);
    }

    @Test
    void a_lead_is_tried_against_the_live_version_and_kept_as_a_case(Started workbench) {
        Person editor = workbench.person("editor");
        Rules.Begun draft = draft(editor, workbench.unique("try"), points("6"));
        Page page = workbench.window(editor).open("/drafts/" + draft.id() + "/try");
        button(page, "Sample").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Hot: sales works on it"))
                .click();

        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Against live"))
                .click();
        assertThat(page.locator("tr").filter(new Locator.FilterOptions().setHasText("Points: Lives in Italy")))
                .containsText(Pattern.compile("\\+8\\s*\\+6\\s*differs"));

        button(page, "Turn the try-out into a case").click();
        button(page, "Go on").click();
        page.getByLabel("Name, as a sentence").fill("the hot sample");
        button(page, "Save").click();
        assertThat(page.getByText("The case was added")).isVisible();
    }

    private static Map<String, ?> points(String text) {
        return Map.of(
                "op", "setCell",
                "table", "fit-location",
                "row", "fit-location.italy",
                "column", "fit-location_out1",
                "text", text);
    }

    private static Rules.Begun draft(Person editor, String title, Map<String, ?> edit) {
        return Rules.draft(editor, Rules.OF_LEADS, title, List.of(edit));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
