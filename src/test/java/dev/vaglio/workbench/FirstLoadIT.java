package dev.vaglio.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import dev.vaglio.workbench.Workbench.Started;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a first visit costs. */
@ExtendWith(Workbench.class)
class FirstLoadIT {
    private static final int MOST_BYTES = 250_000;
    /** The picture over time, which is drawn once the page is there. */
    private static final String CHART = "/DayChart-";

    @Test
    void the_first_page_loads_less_than_250_kB_of_compressed_scripts(Started workbench) {
        Window window = workbench.window("viewer");
        List<Response> scripts = new ArrayList<>();
        window.page().onResponse(response -> {
            if (response.url().endsWith(".js") && !response.url().contains(CHART)) {
                scripts.add(response);
            }
        });
        Page page = window.open("/");
        assertThat(page.title()).endsWith("Vaglio");
        assertThat(scripts)
                .isNotEmpty()
                .allSatisfy(script -> assertThat(script.headerValue("content-encoding"))
                        .as(script.url())
                        .isEqualTo("gzip"));
        int bytes = scripts.stream()
                .mapToInt(script -> script.request().sizes().responseBodySize)
                .sum();
        System.out.printf("First page: %d bytes of compressed scripts in %d files%n", bytes, scripts.size());
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    @Test
    void what_has_its_content_in_its_name_is_never_asked_for_again(Started workbench) {
        Window window = workbench.window("viewer");
        List<Response> files = new ArrayList<>();
        window.page().onResponse(response -> {
            if (response.url().contains("/assets/")) {
                files.add(response);
            }
        });
        window.open("/");
        assertThat(files)
                .isNotEmpty()
                .allSatisfy(
                        file -> assertThat(file.headerValue("cache-control")).contains("immutable"));
    }
}
