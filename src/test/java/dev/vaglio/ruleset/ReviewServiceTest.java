package dev.vaglio.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.engine.Evaluation;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.engine.RuleSetSource;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The service of the review, which is asked by itself (R2). */
class ReviewServiceTest {
    private static final String SERVICE = "ReviewService";
    private static final String FILE = "dmn/review.dmn";
    private static final RuleSetSource SHIPPED = Bundle.folder(Bundle.DEFAULT, Path.of(""));

    @Test
    void shares_of_any_sum_are_dealt_out_to_the_minute() {
        RuleSet thirds = shares("33", "33", "7", "11");

        for (int minutes = 30; minutes <= 60; minutes++) {
            assertThat(minutes(thirds, minutes).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(BigDecimal.valueOf(minutes));
        }
    }

    @Test
    void the_largest_rest_gets_the_minute_that_is_left_and_of_equal_ones_the_upper() {
        assertThat(minutes(shares("33", "33", "7", "11"), 30))
                .map(BigDecimal::intValue)
                .containsExactly(12, 12, 2, 4);
        assertThat(minutes(shares("1", "1", "1", "1"), 30))
                .map(BigDecimal::intValue)
                .containsExactly(8, 8, 7, 7);
    }

    @Test
    void what_is_not_of_its_type_is_not_decided() {
        RuleSet shipped = SmallRules.compiled(SHIPPED);

        assertThat(shipped.service(SERVICE).orElseThrow().ask(Map.of("teamSize", "six")))
                .isInstanceOf(Evaluation.Failed.class);
    }

    @Test
    void a_service_that_is_not_there_or_takes_more_than_one_input_is_none() {
        RuleSet shipped = SmallRules.compiled(SHIPPED);

        assertThat(shipped.service("NoService")).isEmpty();
        assertThat(shipped.service("FunnelService")).isEmpty();
    }

    private static RuleSet shares(String... percents) {
        Map<String, String> files = new TreeMap<>(SHIPPED.files());
        String text = Objects.requireNonNull(files.get(FILE));
        List<String> rows = List.of("wins", "pipeline", "roadblocks", "competitors");
        for (int i = 0; i < rows.size(); i++) {
            String cell = "<outputEntry id=\"review-items." + rows.get(i) + "_out2\"><text>";
            assertThat(text).contains(cell);
            text = text.replaceAll(cell + "\\d+", cell + percents[i]);
        }
        files.put(FILE, text);
        return SmallRules.compiled(new RuleSetSource(Bundle.DEFAULT, files));
    }

    private static List<BigDecimal> minutes(RuleSet rules, int minutes) {
        Evaluation evaluation =
                rules.service(SERVICE).orElseThrow().ask(Map.of("minutes", BigDecimal.valueOf(minutes)));
        assertThat(evaluation).isInstanceOf(Evaluation.Decided.class);
        List<?> reviews = (List<?>) Objects.requireNonNull(
                ((Evaluation.Decided) evaluation).outcome().get("reviews"));
        List<?> items = (List<?>) Objects.requireNonNull(((Map<?, ?>) reviews.get(0)).get("items"));
        return items.stream()
                .map(item -> (BigDecimal) Objects.requireNonNull(((Map<?, ?>) item).get("minutes")))
                .toList();
    }
}
