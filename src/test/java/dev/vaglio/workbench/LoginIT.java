package dev.vaglio.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import dev.vaglio.testing.As;
import dev.vaglio.workbench.Workbench.Started;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who comes to the workbench. */
@ExtendWith(Workbench.class)
class LoginIT {
    @Test
    void a_stranger_logs_in_and_comes_to_the_page_that_was_asked_for(Started workbench) {
        Page page = workbench.stranger().open("/nowhere?at=all");
        assertThat(page).hasURL(Pattern.compile("/login\\?to="));
        page.getByLabel("Name").fill("admin");
        page.getByLabel("Password").fill("not the password");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Name or password is not right.")).isVisible();
        page.getByLabel("Password").fill(As.ADMIN_PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/nowhere\\?at=all$"));
    }

    @Test
    void somebody_chooses_language_and_colours_and_finds_them_again(Started workbench) {
        Page page = workbench.window("viewer").open("/");
        choose(page, "Language", "Italiano");
        choose(page, "Colori", "Scuri");
        page.reload();
        assertThat(page.locator("html")).hasAttribute("lang", "it");
        assertThat(page.locator("html")).hasClass(Pattern.compile("pf-v6-theme-dark"));
        assertThat(page).hasTitle(Pattern.compile("^Inizio"));
    }

    @Test
    void a_page_may_load_from_this_service_alone_and_is_asked_for_anew_each_time(Started workbench) {
        Response document = workbench.window("viewer").page().navigate("/");
        assertThat(document.headerValue("Content-Security-Policy"))
                .contains("script-src 'self'", "connect-src 'self'")
                .doesNotContain("unsafe");
        assertThat(document.headerValue("Cache-Control")).isEqualTo("no-cache");
    }

    private static void choose(Page page, String menu, String choice) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(menu))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(choice))
                .click();
    }
}
