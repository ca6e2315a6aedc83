package dev.vaglio.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.engine.Diagnostic;
import dev.vaglio.engine.RuleSetSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A2: no funnel stage and no persona is without content. */
class ContentCheckTest {
    private static final RuleSetSource SHIPPED = Bundle.folder(Bundle.DEFAULT, Path.of(""));
    private static final String FILE = "dmn/content.dmn";

    @Test
    void every_stage_of_the_funnel_has_content_for_every_persona_as_shipped() {
        assertThat(ContentCheck.of(SmallRules.compiled(SHIPPED))).isEmpty();
    }

    @Test
    void a_persona_that_has_content_of_its_own_is_not_missed_where_nothing_suits_all() {
        assertThat(messages(Map.of(
                        "content.post-purchase-call_in1\"><text>\"post_purchase\"",
                        "content.post-purchase-call_in1\"><text>\"purchase\"",
                        "content.post-purchase-feedback_in2\"><text>-",
                        "content.post-purchase-feedback_in2\"><text>not(\"business_owner\",\"sales_leader\")")))
                .containsExactly(
                        "No content in the funnel stage post_purchase for the persona sales_leader",
                        "No content in the funnel stage post_purchase for the persona business_owner");
    }

    @Test
    void content_that_asks_for_more_than_stage_and_persona_is_none_to_rely_on() {
        assertThat(messages(Map.of(
                        "content.consideration-tour_in3\"><text>-", "content.consideration-tour_in3\"><text>null",
                        "content.consideration-guide_in5\"><text>-", "content.consideration-guide_in5\"><text>true")))
                .containsExactly("No content in the funnel stage consideration for an unknown persona");
    }

    @Test
    void a_rule_set_without_content_is_not_asked() {
        assertThat(ContentCheck.of(SmallRules.compiled(SmallRules.source()))).isEmpty();
    }

    private static List<String> messages(Map<String, String> changes) {
        Map<String, String> files = new TreeMap<>(SHIPPED.files());
        changes.forEach((before, after) -> {
            assertThat(files.get(FILE)).contains(before);
            files.computeIfPresent(FILE, (file, text) -> text.replace(before, after));
        });
        return ContentCheck.of(SmallRules.compiled(new RuleSetSource(Bundle.DEFAULT, files))).stream()
                .map(Diagnostic::message)
                .toList();
    }
}
