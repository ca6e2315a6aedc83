package dev.vaglio.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.vaglio.process.Person;
import dev.vaglio.workbench.Workbench.Started;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people see first: what is live, what waits for them, and where the leads stand. */
@ExtendWith(Workbench.class)
class HomeIT {
    @Test
    void the_first_page_shows_what_is_live_and_what_waits_for_an_approver(Started workbench) throws Exception {
        Person editor = workbench.person("editor");
        String title = workbench.unique("Agreed");
        Rules.submitted(
                editor,
                Rules.draft(
                        editor,
                        Rules.OF_CUSTOMERS,
                        title,
                        List.of(Rules.note("satisfaction", "satisfaction.happy", title))),
                title);
        Page page = workbench.window("approver").open("/");

        assertThat(card(page, "What is live")).containsText(Pattern.compile("lead\\s*Version \\d+\\s*since"));
        Locator waiting = card(page, "Waits for you");
        assertThat(waiting.getByRole(AriaRole.LISTITEM).filter(new FilterOptions().setHasText(title)))
                .containsText("To approve");

        Page own = workbench.window(editor).open("/");
        assertThat(card(own, "Waits for you")).containsText("Nothing waits for you.");
    }

    @Test
    void a_stage_of_the_pipeline_opens_its_leads(Started workbench) throws Exception {
        Person editor = workbench.person("editor");
        String owner = LeadPages.name(editor);
        LeadPages.decide(editor, workbench.unique("far"), owner, "proposal", 500, "2026-01-20T10:00:00Z");
        LeadPages.decide(editor, workbench.unique("near"), owner, "contact", 700, "2026-01-20T10:00:00Z");
        Page page = workbench.window(editor).open("/pipeline?owner=" + owner);

        assertThat(page.getByRole(AriaRole.LISTITEM).filter(new FilterOptions().setHasText("Contact")))
                .containsText("1 lead");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Proposal: open its 1 lead"))
                .click();
        assertThat(page).hasURL(Pattern.compile("/queue\\?.*stage=proposal"));
        assertThat(rows(page)).hasCount(1);
        assertThat(rows(page)).containsText("far-");
    }

    @Test
    void a_queue_has_the_leads_of_its_owner_in_order_and_all_of_them_in_the_export(Started workbench) throws Exception {
        Person editor = workbench.person("editor");
        String owner = LeadPages.name(editor);
        for (int i = 0; i < 3; i++) {
            LeadPages.decide(editor, workbench.unique("mine"), owner, "contact", i, "2026-01-2" + i + "T10:00:00Z");
        }
        LeadPages.decide(editor, workbench.unique("theirs"), "somebody-else", "contact", 1, "2026-01-20T10:00:00Z");
        List<String> order = editor.get("/api/v1/leads?owner=" + owner).body().findValuesAsText("leadId");
        Page page = workbench.window(editor).open("/queue");

        assertThat(rows(page)).hasCount(3);
        assertThat(rows(page).getByRole(AriaRole.LINK)).hasText(order.toArray(String[]::new));
        rows(page).first().getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(order.get(0))))
                .isVisible();
        page.keyboard().press("Escape");

        Download export = page.waitForDownload(
                () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Export as CSV"))
                        .click());
        assertThat(Files.readAllLines(export.path()))
                .hasSize(4)
                .allSatisfy(line -> assertThat(line).doesNotContain("theirs"))
                .satisfies(lines -> assertThat(lines.get(1)).startsWith(order.get(0)));
    }

    private static Locator card(Page page, String title) {
        return page.locator(".pf-v6-c-card")
                .filter(new FilterOptions()
                        .setHas(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title))));
    }

    private static Locator rows(Page page) {
        return page.locator("table tbody tr");
    }
}
