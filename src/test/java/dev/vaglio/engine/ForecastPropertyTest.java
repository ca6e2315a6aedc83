package dev.vaglio.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** U6 for any dates: the rows that count stay until the second before, and change at the second. */
class ForecastPropertyTest {
    private static final Instant AS_OF = Instant.parse("2026-03-02T09:00:00.25Z");
    private final RuleSet rules = Bundles.small();

    @Property(tries = 60)
    void rows_change_at_the_next_evaluation_and_not_a_second_before(
            @ForAll @IntRange(max = 30 * 86_400) int inStage,
            @ForAll @Size(max = 4) List<@IntRange(max = 90 * 86_400) Integer> visits) {
        Map<String, Object> facts = facts(inStage, visits);
        Evaluation.Decided decided = (Evaluation.Decided) rules.decide(facts, AS_OF);
        Instant next = decided.nextEvaluationAt();
        if (next == null) {
            assertThat(rows(facts, AS_OF.plusSeconds(200L * 86_400))).isEqualTo(rows(facts, AS_OF));
        } else {
            assertThat(next).isAfter(AS_OF);
            assertThat(next.getNano()).isZero();
            Instant before = next.minusSeconds(1);
            assertThat(rows(facts, before.isAfter(AS_OF) ? before : AS_OF)).isEqualTo(rows(facts, AS_OF));
            assertThat(rows(facts, next)).isNotEqualTo(rows(facts, AS_OF));
        }
    }

    private static Map<String, Object> facts(int inStage, List<Integer> visits) {
        List<Object> acts = new ArrayList<>();
        for (int i = 0; i < visits.size(); i++) {
            acts.add(Map.of("id", "a" + i, "type", "visit", "at", AS_OF.minusSeconds(visits.get(i))));
        }
        return new HashMap<>(
                Map.of("pipeline", Map.of("enteredStageAt", AS_OF.minusSeconds(inStage)), "activities", acts));
    }

    private List<String> rows(Map<String, Object> facts, Instant at) {
        return rules.decide(facts, at).trace().tables().stream()
                .flatMap(table -> table.counted().stream())
                .map(Trace.CountedRow::row)
                .toList();
    }
}
