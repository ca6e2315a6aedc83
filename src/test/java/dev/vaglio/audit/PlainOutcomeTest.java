package dev.vaglio.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlainOutcomeTest {
    @Test
    void numbers_flags_times_and_codes_stay() {
        Map<String, @Nullable Object> outcome = Map.of(
                "points", BigDecimal.TEN, "mql", true, "dueAt", "2026-03-02T09:00:00Z", "row", "fit-size.50-199");

        assertThat(plain(outcome, Map.of())).isEqualTo(outcome);
    }

    @Test
    void branches_that_repeat_facts_are_left_out() {
        assertThat(plain(Map.of("because", List.of("x"), "evidence", "x", "needs", List.of(), "row", "a.b"), Map.of()))
                .isEqualTo(Map.of("row", "a.b"));
    }

    @Test
    void a_text_that_is_no_code_is_left_out() {
        assertThat(plain(Map.of("a", "Ada Lovelace", "b", "ada@example.org", "c", "", "d", "+39055"), Map.of()))
                .isEmpty();
    }

    @Test
    void a_code_that_stands_in_the_facts_about_the_person_is_left_out_wherever_it_is() {
        Map<String, Object> facts =
                Map.of("contact", Map.of("city", "Mumbai"), "lead", Map.of("id", "L-7", "source", "web_form"));

        assertThat(plain(Map.of("list", List.of(Map.of("x", "MUMBAI", "y", "web_form"), "l-7", "other")), facts))
                .hasToString("{list=[{y=web_form}, null, other]}");
    }

    private static Map<String, @Nullable Object> plain(
            Map<String, @Nullable Object> outcome, Map<String, ? extends @Nullable Object> facts) {
        return PlainOutcome.of(outcome, facts);
    }
}
