package dev.vaglio.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import dev.vaglio.workbench.Workbench.Started;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An auditor looks decisions up. */
@ExtendWith(Workbench.class)
class DecisionsIT {
    @Test
    void a_decision_is_found_by_filters_that_the_address_keeps(Started workbench) {
        DecidedLead lead = DecidedLead.of(workbench);
        Page page = workbench.window("auditor").open("/decisions");
        page.getByLabel("Id of the lead").fill(lead.id());
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("leadId=" + lead.id()));
        assertThat(page.getByText("2 of 2 decisions")).isVisible();
        button(page, "Filters").click();
        page.getByLabel("Status", new Page.GetByLabelOptions().setExact(true)).selectOption("dead");
        assertThat(page.getByText("No decision fits these filters")).isVisible();

        Page again = workbench.window("viewer").open(page.url().replaceFirst("^https?://[^/]+", ""));
        assertThat(again.getByText("No decision fits these filters")).isVisible();
        button(again, "Without the filter dead").click();
        assertThat(again.getByRole(AriaRole.TABLE).getByRole(AriaRole.LINK)).hasCount(2);
    }

    @Test
    void a_decision_is_explained_and_compared_with_another_of_the_same_lead(Started workbench) {
        DecidedLead lead = DecidedLead.of(workbench);
        Page page = workbench.window("viewer").open("/decisions?leadId=" + lead.id());
        page.getByRole(AriaRole.TABLE).getByRole(AriaRole.LINK).first().click();
        assertThat(heading(page, "Decision about " + lead.id())).isVisible();
        assertThat(page.getByText("Asked for a free trial").first()).isVisible();
        assertThat(page.getByText("It moves from")
                        .or(page.getByText("It stays in"))
                        .first())
                .isVisible();
        link(page, "Why it changed").click();
        assertThat(heading(page, Pattern.compile("^Why \\d+ became \\d+$"))).isVisible();
        assertThat(page.getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions().setName("Step: Facts").setExact(true)))
                .containsText("Asked for a free trial");
        assertThat(page.getByText("The steps do not come to the whole")).isHidden();
    }

    @Test
    void an_auditor_runs_a_decision_again_and_a_viewer_may_not(Started workbench) {
        DecidedLead lead = DecidedLead.of(workbench);
        Page page = workbench.window("auditor").open("/decisions/" + lead.first());
        button(page, "Run again").click();
        assertThat(heading(page, Pattern.compile("Run again on lead v\\d+: the same")))
                .isVisible();

        Page viewer = workbench.window("viewer").open("/decisions/" + lead.first());
        assertThat(button(viewer, "Print")).isVisible();
        assertThat(button(viewer, "Run again")).isHidden();
    }

    @Test
    void what_was_found_is_saved_as_a_table(Started workbench) throws IOException {
        DecidedLead lead = DecidedLead.of(workbench);
        Page page = workbench.window("auditor").open("/decisions?leadId=" + lead.id());
        Download file = page.waitForDownload(() -> {
            button(page, "Export").click();
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Table (CSV)"))
                    .click();
        });
        assertThat(Files.readAllLines(file.path()))
                .hasSize(3)
                .first()
                .asString()
                .startsWith("decisionId,loggedAt");
        assertThat(page.getByText("2 decisions saved")).isVisible();
    }

    @Test
    void the_printed_page_has_the_story_and_the_facts_and_no_navigation(Started workbench) {
        DecidedLead lead = DecidedLead.of(workbench);
        Page page = workbench.window("viewer").open("/decisions/" + lead.second());
        assertThat(page.getByRole(AriaRole.NAVIGATION).first()).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.getByLabel("Navigation").first()).isHidden();
        assertThat(button(page, "Print")).isHidden();
        assertThat(heading(page, "Why this score")).isVisible();
        assertThat(heading(page, "Facts")).isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator heading(Page page, Pattern name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }
}
