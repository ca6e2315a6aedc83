package dev.vaglio.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RenderingTest {
    private final Rendering rendering = new Rendering((key, values) -> switch (key) {
        case "fit-size.50-199" -> "Mid-sized";
        case "silence" -> "Silent for {days} days".replace("{days}", String.valueOf(values.get("days")));
        case "Facts.company.employees" -> "number of employees";
        default -> null;
    });

    @Test
    void an_object_with_a_row_gets_its_label_wherever_it_stands() {
        Map<String, Object> tree =
                Map.of("score", Map.of("contributions", List.of(Map.of("row", "fit-size.50-199", "points", 5))));

        assertThat(rendering.of(tree))
                .isEqualTo(Map.of(
                        "score",
                        Map.of(
                                "contributions",
                                List.of(Map.of("row", "fit-size.50-199", "points", 5, "label", "Mid-sized")))));
    }

    @Test
    void an_object_with_a_code_gets_its_text_filled_from_its_evidence() {
        assertThat(rendering.of(Map.of("code", "silence", "evidence", Map.of("days", 40))))
                .containsEntry("text", "Silent for 40 days");
    }

    @Test
    void a_fact_and_an_input_get_the_label_of_the_expression() {
        assertThat(rendering.of(Map.of("fact", "company.employees"))).containsEntry("label", "number of employees");
        assertThat(rendering.of(Map.of("input", "Facts.company.employees")))
                .containsEntry("label", "number of employees");
    }

    @Test
    void a_threshold_gets_the_words_of_its_input_and_of_the_row_that_it_leads_to() {
        assertThat(rendering.of(Map.of(
                        "row", "fit-size.small", "input", "Facts.company.employees", "becomes", "fit-size.50-199")))
                .containsEntry("inputLabel", "number of employees")
                .containsEntry("becomesLabel", "Mid-sized")
                .doesNotContainKey("label");
    }

    @Test
    void what_has_no_words_stays_as_it_is() {
        Map<String, Object> tree = Map.of("row", "a.b", "code", "c", "points", 1);

        assertThat(rendering.of(tree)).isEqualTo(tree);
    }

    @Test
    void words_never_replace_a_field_of_the_rules() {
        assertThat(rendering.of(Map.of("row", "fit-size.50-199", "label", "mine")))
                .containsEntry("label", "mine");
    }
}
