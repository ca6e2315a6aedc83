package dev.vaglio.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.vaglio.process.Person;
import dev.vaglio.workbench.Workbench.Started;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looking after users, keys, reference data and mappings, and deciding a file. */
@ExtendWith(Workbench.class)
class AdministrationIT {
    private static final String FORBIDDEN = "You may not see this";
    /** A file of some hundred rows is decided by a service that has just started, on a machine that does more. */
    private static final IsVisibleOptions DECIDED = new IsVisibleOptions().setTimeout(60_000);

    @Test
    void an_administrator_adds_a_user_who_logs_in_with_the_password_that_was_shown(Started workbench) {
        String name = workbench.unique("anna");
        Page page = workbench.window("administrator").open("/users");
        button(page, "Add a user").click();
        page.locator("#user-name").fill(name);
        page.getByLabel("Editor").check();
        button(page, "Add").click();
        String password = page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.TEXTBOX,
                        new Locator.GetByRoleOptions().setName("Password").setExact(true))
                .inputValue();
        page.keyboard().press("Escape");
        button(page, "I have kept it").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(row(page, name)).containsText("Editor");

        Page other = workbench.stranger().open("/");
        other.getByLabel("Name").fill(name);
        other.getByLabel("Password").fill(password);
        other.keyboard().press("Enter");
        assertThat(button(other, "Account of " + name)).isVisible();
    }

    @Test
    void a_key_is_shown_once_and_no_good_after_it_was_revoked(Started workbench) throws Exception {
        String name = workbench.unique("crm");
        Page page = workbench.window("administrator").open("/keys");
        button(page, "Make a key").click();
        page.locator("#key-name").fill(name);
        button(page, "Make").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        String key = dialog.getByLabel("Key", new Locator.GetByLabelOptions().setExact(true))
                .inputValue();
        assertThat(dialog.getByLabel("Try it in a terminal", new Locator.GetByLabelOptions().setExact(true)))
                .hasValue(Pattern.compile("^curl .*" + key));
        Person system = new Person(workbench.address(), key);
        assertThat(system.get("/api/v1/me").status()).isEqualTo(200);
        button(page, "I have kept it").click();
        assertThat(page.locator("body")).not().containsText(key);

        button(page, "Revoke the key " + name).click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Revoke"))
                .click();
        assertThat(dialog).hasCount(0);
        assertThat(row(page, name)).hasCount(0);
        assertThat(system.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void an_absence_that_ends_before_it_begins_is_marked_at_its_field_and_kept_to_be_mended(Started workbench)
            throws Exception {
        String member = workbench.unique("bruno");
        String absence = workbench.unique("away");
        Person editor = workbench.person("editor");
        put(editor, "/api/v1/reference/roster/" + member, "{\"name\": \"Bruno\"}");
        Page page = workbench.window(editor).open("/reference/absences");
        button(page, "Add an absence").first().click();
        page.locator("#item-id").fill(absence);
        page.locator("#item-member").selectOption(member);
        page.locator("#item-from").fill("2026-08-20");
        page.locator("#item-to").fill("2026-08-10");
        button(page, "Add").click();
        assertThat(page.locator("#item-to-hint")).hasText(Pattern.compile("ends before it begins"));
        assertThat(page.locator("#item-to")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#item-from")).hasValue("2026-08-20");

        page.locator("#item-to").fill("2026-08-24");
        button(page, "Add").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(row(page, absence)).containsText("Aug 24, 2026");
    }

    @Test
    void a_file_is_decided_row_by_row_and_its_results_and_refused_rows_are_downloaded(Started workbench)
            throws IOException {
        Page page = workbench.window("editor").open("/upload");
        String header = "opportunity_id,sales_agent,account,deal_stage,engage_date,close_date,close_value,product\n";
        String bad = "=X,too few\n";
        String file = header
                + bad
                + IntStream.range(0, 230)
                        .mapToObj(deal -> "D" + deal + ",Anna,Acme,Engaging,2026-10-01,,100,GTX\n")
                        .collect(Collectors.joining());
        choose(page, "deals.csv", file);
        assertThat(page.getByLabel("Mapping")).hasValue("crm-opportunities");
        assertThat(page.getByLabel("Only look")).isChecked();
        button(page, "Look at the results").click();
        assertThat(page.getByText("231 rows: 230 decided, 1 refused.").first()).isVisible(DECIDED);
        assertThat(page.getByRole(AriaRole.PROGRESSBAR)).hasAttribute("aria-valuenow", "100");
        page.getByText("Only refused rows and warnings").click();
        assertThat(page.getByRole(AriaRole.CELL).filter(new Locator.FilterOptions().setHasText("not as many fields")))
                .isVisible();

        List<String> results = lines(page, "Download results");
        assertThat(results).hasSize(232);
        assertThat(results.get(1)).startsWith("2,'=X,").contains("not as many fields");
        assertThat(results.get(231)).startsWith("232,D229,");
        assertThat(lines(page, "Download 1 refused row")).containsExactly(header.strip(), bad.strip());
    }

    @Test
    void a_file_that_no_mapping_fits_leads_to_a_proposal_that_an_editor_takes_into_a_draft(Started workbench) {
        Page page = workbench.window("editor").open("/upload");
        choose(page, "Shoe leads.csv", "Lead Id,Email,Shoe Size\nL-1,a@acme.com,44\nL-2,b@acme.com,41\n");
        assertThat(page.getByText("No mapping fits this file")).isVisible();
        button(page, "Propose a mapping").click();
        assertThat(page).hasURL(Pattern.compile("/mappings/propose"));
        assertThat(page.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName("contact.email")))
                .isVisible();
        button(page, "Take it into a draft").click();
        page.locator("#into-reason").fill("A new source of leads");
        button(page, "Go on").click();

        page.waitForURL(Pattern.compile("/mappings/edit"));
        Locator text =
                page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("dmn/mappings/shoe-leads.yaml"));
        assertThat(text).hasValue(Pattern.compile("contact\\.email"));
        assertThat(page.getByText("Every rule of the mapping can be read")).isVisible();
        text.fill(text.inputValue().replace("contact.email", "contact.shoe"));
        assertThat(page.getByText("names no fact of the rule set: contact.shoe"))
                .isVisible();
        button(page, "Save").click();
        assertThat(page.getByText("All is saved")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({
        "viewer, /users, /upload",
        "editor, /users, ",
        "approver, /keys, ",
        "auditor, /upload, ",
        "administrator, , "
    })
    void each_role_finds_the_pages_that_it_may_see_and_is_told_so_at_others(
            String role, @Nullable String one, @Nullable String two, Started workbench) {
        Window window = workbench.window(role);
        Page page = window.open("/rulesets");
        boolean looksAfterUsers = List.of("auditor", "administrator").contains(role);
        boolean decides = List.of("editor", "approver", "administrator").contains(role);
        boolean changes = List.of("editor", "administrator").contains(role);
        assertThat(place(page, "Users")).hasCount(looksAfterUsers ? 1 : 0);
        assertThat(place(page, "API keys")).hasCount(looksAfterUsers ? 1 : 0);
        assertThat(place(page, "Who did what")).hasCount(looksAfterUsers ? 1 : 0);
        assertThat(place(page, "Decide a file")).hasCount(decides ? 1 : 0);
        assertThat(place(page, "Reference data")).hasCount(1);
        window.open("/reference/roster");
        assertThat(button(page, "Upload CSV")).hasCount(changes ? 1 : 0);
        for (String forbidden : Arrays.asList(one, two)) {
            if (forbidden != null) {
                window.open(forbidden);
                assertThat(page.getByText(FORBIDDEN)).isVisible();
            }
        }
        if (looksAfterUsers) {
            window.open("/users");
            assertThat(button(page, "Add a user")).hasCount(role.equals("administrator") ? 1 : 0);
        }
    }

    private static void choose(Page page, String name, String text) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The lines of what a button downloads. */
    private static List<String> lines(Page page, String button) throws IOException {
        Download download = page.waitForDownload(() -> button(page, button).click());
        return Files.readString(download.path()).lines().toList();
    }

    private static void put(Person person, String path, String json) throws Exception {
        Person.Answer answer = person.putJson(path, json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator row(Page page, String text) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(text));
    }

    private static Locator place(Page page, String name) {
        return page.getByRole(AriaRole.NAVIGATION)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
