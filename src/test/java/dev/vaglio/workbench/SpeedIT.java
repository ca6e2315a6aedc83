package dev.vaglio.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.vaglio.process.Person;
import dev.vaglio.workbench.Workbench.Started;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A measurement, no test: how soon a large table stands there, and how far a keystroke in it is ahead of what is seen
 * (Event Timing, in steps of 8 ms; what is quicker than 16 ms is not told). It prints its figures.
 */
@Tag("speed")
@ExtendWith(Workbench.class)
class SpeedIT {
    private static final String FILE = "dmn/fit.dmn";
    private static final String TABLE = "fit-location";
    /** The rows that the table has already; with 5,000 it is as large as one may be. */
    private static final int SHIPPED = 9;

    private static final int KEYS = 40;
    private static final int REPEAT_MS = 33;
    /** What is done by hand, one after the other: a cell written over, a row inserted, written, moved and deleted. */
    private static final List<String> GESTURES = List.of(
            "\"",
            "a",
            "b",
            "\"",
            "Enter",
            "Control+Enter",
            "\"",
            "c",
            "\"",
            "Tab",
            "5",
            "Enter",
            "Alt+ArrowUp",
            "Control+d",
            "Delete",
            "Control+z",
            "Control+-",
            "Shift+ArrowDown",
            "Control+c",
            "ArrowDown",
            "Control+v");

    private static final int GESTURE_MS = 120;
    private static final String WATCH = """
            () => {
              window.told = [];
              new PerformanceObserver(seen => seen.getEntries().forEach(event => {
                if (['keydown', 'keypress', 'input', 'beforeinput', 'keyup', 'copy', 'paste'].includes(event.name)) {
                  window.told.push(event.duration);
                }
              })).observe({ type: 'event', durationThreshold: 16 });
            }
            """;
    private static final String TOLD = """
            () => new Promise(done => requestAnimationFrame(() => setTimeout(() => {
              const told = window.told.splice(0);
              done('slowest ' + Math.max(0, ...told) + ' ms, over 50 ms: ' + told.filter(one => one > 50).length);
            }, 100)))
            """;

    @ParameterizedTest
    @ValueSource(ints = {300, 5000})
    void a_table_of_rows_opens_and_takes_keys(int rows, Started workbench) throws Exception {
        Person editor = workbench.person("editor");
        String draft = draftWith(rows, editor, workbench);
        Window window = workbench.window(editor);
        String address = "/drafts/" + draft + "/tables/" + TABLE;
        window.open(address);
        Page page = window.page();
        page.navigate(address);
        Locator cells = page.locator("[role=grid] [role=gridcell]");
        cells.first().waitFor();
        double opened = ((Number) page.evaluate("performance.now()")).doubleValue();
        assertThat(page.locator("[role=grid]").getAttribute("aria-rowcount")).isNotNull();
        cells.nth(1).click();
        page.evaluate(WATCH);
        System.out.printf(
                Locale.ROOT,
                "%d rows: first cells after %.0f ms; of %d keys held down %s; of %d keys that edit %s%n",
                rows,
                opened,
                3 * KEYS,
                heldDown(page),
                2 * GESTURES.size(),
                edited(page));
    }

    private static Object heldDown(Page page) {
        held(page, "ArrowDown");
        held(page, "PageDown");
        page.keyboard().press("F2");
        held(page, "x");
        page.keyboard().press("Escape");
        return page.evaluate(TOLD);
    }

    private static Object edited(Page page) {
        for (int round = 0; round < 2; round++) {
            GESTURES.forEach(key -> {
                page.keyboard().press(key);
                page.waitForTimeout(GESTURE_MS);
            });
        }
        return page.evaluate(TOLD);
    }

    /** As often as a keyboard repeats a key that is held down. */
    private static void held(Page page, String key) {
        IntStream.range(0, KEYS).forEach(each -> {
            page.keyboard().press(key);
            page.waitForTimeout(REPEAT_MS);
        });
    }

    private static String draftWith(int rows, Person editor, Started workbench) throws Exception {
        String begun =
                "{\"ruleSet\":\"lead\",\"title\":\"%s\",\"reason\":\"size\"}".formatted(workbench.unique("large"));
        JsonNode made = editor.post("/api/v1/drafts", begun).body();
        String draft = made.path("id").asText();
        String path = "/api/v1/drafts/" + draft + "/files/" + FILE;
        String model = editor.get(path).text();
        int end = model.indexOf("</decisionTable>", model.indexOf("id=\"" + TABLE + "\""));
        Person.Answer put = editor.put(
                path + "?revision=" + made.path("revision").asInt(),
                model.substring(0, end) + more(rows - SHIPPED) + model.substring(end));
        assertThat(put.status()).as(put.text()).isEqualTo(200);
        return draft;
    }

    private static String more(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> """
                        <rule id="fit-location.row%1$d" label="Town %1$d">
                          <inputEntry id="fit-location.row%1$d_in1"><text>"Land %1$d"</text></inputEntry>
                          <inputEntry id="fit-location.row%1$d_in2"><text>"Town %1$d"</text></inputEntry>
                          <outputEntry id="fit-location.row%1$d_out1"><text>%2$d</text></outputEntry>
                        </rule>
                        """.formatted(row, row % 5))
                .collect(Collectors.joining());
    }
}
