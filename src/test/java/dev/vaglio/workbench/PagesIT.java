package dev.vaglio.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import dev.vaglio.workbench.Workbench.Started;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page, in both languages, two widths and both themes: what axe-core says of it, what Tab leads to, and a picture. */
@Tag("pages")
@ExtendWith(Workbench.class)
class PagesIT {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int HEIGHT = 900;
    private static final List<Integer> WIDTHS = List.of(1280, 768);
    /** The colours of another theme come by transitions, which begin with a frame. */
    private static final String CHANGED_OVER = """
            () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() =>
              done(document.getAnimations().every(one => !(one instanceof CSSTransition))))))
            """;

    @TestFactory
    Stream<DynamicTest> nothing_keeps_anybody_from_using(Started workbench) {
        return ShownPages.of(workbench).stream()
                .map(page -> DynamicTest.dynamicTest(page.name(), () -> look(workbench, page)));
    }

    private static void look(Started workbench, ShownPages.Shown shown) {
        Window window = workbench.window(shown.person());
        try {
            look(window, shown, "en", ColorScheme.LIGHT);
            look(window, shown, "it", ColorScheme.DARK);
        } finally {
            workbench.closeWindows();
        }
    }

    /** Pictures are light in both languages; what axe-core says is of the theme. */
    private static void look(Window window, ShownPages.Shown shown, String language, ColorScheme theme) {
        Page page = open(window, shown, language);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        WIDTHS.forEach(width -> picture(page, shown.name() + "-" + language + "-" + width, width));
        page.setViewportSize(WIDTHS.get(0), HEIGHT);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(theme));
        page.waitForFunction(CHANGED_OVER);
        if (theme == ColorScheme.DARK) {
            picture(page, shown.name() + "-" + language + "-dark", WIDTHS.get(0));
        }
        assertThat(Accessibility.faults(page)).as(shown.name() + " " + theme).isEmpty();
        if (theme == ColorScheme.LIGHT) {
            assertThat(Reach.missed(page)).as(shown.name() + " by keyboard").isEmpty();
        }
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static Page open(Window window, ShownPages.Shown shown, String language) {
        Page page = window.page();
        page.navigate("/favicon.svg");
        page.evaluate("language => localStorage.setItem('vaglio.language', language)", language);
        window.open(shown.path());
        page.locator("h1").first().waitFor();
        return page;
    }

    private static void picture(Page page, String name, int width) {
        page.setViewportSize(width, HEIGHT);
        page.screenshot(new ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }
}
