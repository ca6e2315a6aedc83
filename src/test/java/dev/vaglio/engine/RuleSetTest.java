package dev.vaglio.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class RuleSetTest {
    private static final Instant AS_OF = Instant.parse("2026-03-02T09:00:00Z");
    private final RuleSet rules = Bundles.small();

    static Map<String, Object> lead() {
        List<Object> acts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            acts.add(new HashMap<>(Map.of("id", "a" + i, "type", "visit", "at", AS_OF.minusSeconds(86_400L * 10 * i))));
        }
        return new HashMap<>(Map.of(
                "company", new HashMap<>(Map.of("industry", "software", "employees", new BigDecimal("120.0"))),
                "pipeline", new HashMap<>(Map.of("enteredStageAt", AS_OF.minusSeconds(86_400 * 5 + 100))),
                "activities", acts));
    }

    private Evaluation.Decided decide(Map<String, ?> facts) {
        Evaluation evaluation = rules.decide(facts, AS_OF);
        assertThat(evaluation).isInstanceOf(Evaluation.Decided.class);
        return (Evaluation.Decided) evaluation;
    }

    @Test
    void a_lead_is_decided_by_tables_over_facts_and_measures() {
        Evaluation.Decided decided = decide(lead());
        assertThat(decided.measures().get("daysInStage")).isEqualTo(new BigDecimal(5));
        assertThat(decided.outcome().get("bands"))
                .isEqualTo(Map.of("band", "mql", "row", "bands.mql", "table", "bands"));
        assertThat(decided.outcome().get("stall"))
                .isEqualTo(Map.of("level", "none", "row", "stall.none", "table", "stall"));
        assertThat(decided.outcome().get("since")).isEqualTo("2026-02-25T08:58:20Z");
    }

    @Test
    void contributions_add_up_to_the_unlimited_total_caps_included() {
        Map<?, ?> score =
                (Map<?, ?>) Objects.requireNonNull(decide(lead()).outcome().get("score"));
        assertThat(score.get("unlimited")).isEqualTo(new BigDecimal(30));
        List<Object> contributions = new ArrayList<>((List<?>) Objects.requireNonNull(score.get("contributions")));
        assertThat(contributions)
                .extracting(entry -> String.valueOf(((Map<?, ?>) entry).get("row")))
                .containsExactlyInAnyOrder(
                        "fit-company.software", "fit-company.large", "engagement-visits.many", "caps.engagement");
        assertThat(contributions).contains((Object) Map.of(
                "table",
                "fit-company",
                "row",
                "fit-company.large",
                "points",
                BigDecimal.TEN,
                "because",
                List.of(Map.of("input", "Facts.company.employees", "value", new BigDecimal(120)))));
        assertThat(score.containsKey("adjustments")).isFalse();
    }

    @Test
    void unknown_facts_are_decided_and_needed() {
        Evaluation.Decided decided = decide(Map.of());
        assertThat(decided.outcome().get("needs"))
                .isEqualTo(List.of(
                        Map.of("fact", "company.employees", "tables", List.of("fit-company")),
                        Map.of("fact", "company.industry", "tables", List.of("fit-company"))));
    }

    @Test
    void a_list_in_which_nothing_is_named_is_needed() {
        Map<String, String> files = Bundles.files();
        files.computeIfPresent(
                "dmn/fit.dmn",
                (file, text) -> text.replace(
                        "typeRef=\"types.tIndustry\"><text>Facts.company.industry",
                        "typeRef=\"Any\"><text>Facts.pipeline.competitors"));
        RuleSet changed = Bundles.ruleSet(new RuleSetCompiler().compile(new RuleSetSource("lead", files)));

        Evaluation.Decided decided = (Evaluation.Decided) changed.decide(Map.of(), AS_OF);

        assertThat(decided.outcome().get("needs"))
                .isEqualTo(List.of(
                        Map.of("fact", "company.employees", "tables", List.of("fit-company")),
                        Map.of("fact", "pipeline.competitors", "tables", List.of("fit-company"))));
    }

    @Test
    void the_trace_names_rows_that_matched_and_values_seen() {
        Trace trace = decide(lead()).trace();
        assertThat(trace.firedRules()).containsExactly("days-in-stage", "signal-strength");
        Trace.TableEvaluation fit = trace.tables().stream()
                .filter(table -> table.table().equals("fit-company"))
                .findFirst()
                .orElseThrow();
        assertThat(fit.matched()).containsExactly("fit-company.software", "fit-company.large", "fit-company.none");
        assertThat(fit.counted())
                .contains(new Trace.CountedRow("fit-company.software", Map.of("points", new BigDecimal(15))));
        assertThat(fit.seen().get(0).value()).isEqualTo("software");
    }

    @Test
    void a_foreign_value_gives_no_decision_and_no_value_in_the_message() {
        Map<String, Object> facts = lead();
        facts.put("company", Map.of("industry", "secret-industry"));
        Evaluation evaluation = rules.decide(facts, AS_OF);
        assertThat(evaluation).isInstanceOf(Evaluation.Failed.class);
        List<String> messages = ((Evaluation.Failed) evaluation).messages();
        assertThat(messages).isNotEmpty();
        assertThat(String.join(" ", messages)).doesNotContain("secret");
    }

    @Test
    void the_same_facts_in_another_order_give_an_equal_tree() {
        Evaluation expected = decide(lead());
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Map<String, Object> facts = lead();
            List<Object> acts = new ArrayList<>((List<?>) Objects.requireNonNull(facts.get("activities")));
            acts.add(acts.get(0));
            acts.add(Map.of("id", "later", "type", "visit", "at", AS_OF.plusSeconds(1)));
            Collections.shuffle(acts, random);
            facts.put("activities", acts);
            assertThat(decide(facts)).isEqualTo(expected);
        }
    }

    @Test
    void eight_threads_share_one_rule_set() throws Exception {
        Evaluation large = decide(lead());
        Evaluation empty = decide(Map.of());
        var threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                boolean even = i % 2 == 0;
                work.add(() -> decide(even ? lead() : Map.of()).equals(even ? large : empty));
            }
            for (Future<Boolean> same : threads.invokeAll(work)) {
                assertThat(same.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void nearest_thresholds_say_which_row_would_count_and_from_where() {
        List<Object> nearest = new ArrayList<>(
                (List<?>) Objects.requireNonNull(decide(lead()).outcome().get("nearest")));
        assertThat(nearest).contains((Object) Map.of(
                "table",
                "bands",
                "row",
                "bands.mql",
                "becomes",
                "bands.none",
                "input",
                "Total",
                "value",
                new BigDecimal(30),
                "at",
                new BigDecimal(19)));
        assertThat(nearest).contains((Object) Map.of(
                "table",
                "stall",
                "row",
                "stall.none",
                "becomes",
                "stall.warn",
                "input",
                "Measures.daysInStage",
                "value",
                new BigDecimal(5),
                "at",
                BigDecimal.TEN));
    }

    @Test
    void the_next_evaluation_is_the_second_at_which_another_row_counts() {
        Map<String, Object> facts = lead();
        facts.remove("activities");
        Instant next = Objects.requireNonNull(decide(facts).nextEvaluationAt());
        assertThat(next).isEqualTo(AS_OF.plusSeconds(86_400 * 5 - 100));
        assertThat(stall(facts, next.minusSeconds(1))).isEqualTo("none");
        assertThat(stall(facts, next)).isEqualTo("warn");
    }

    @Test
    void decaying_signals_ask_for_another_evaluation_to_the_second() {
        Map<String, Object> facts = lead();
        facts.remove("pipeline");
        Instant next = Objects.requireNonNull(decide(facts).nextEvaluationAt());
        assertThat(rows(facts, next.minusSeconds(1))).contains("engagement-visits.many");
        assertThat(rows(facts, next)).contains("engagement-visits.some");
    }

    @Test
    void time_alone_never_changes_a_lead_without_dates() {
        assertThat(decide(Map.of()).nextEvaluationAt()).isNull();
    }

    private Object stall(Map<String, ?> facts, Instant at) {
        Map<?, ?> outcome = ((Evaluation.Decided) rules.decide(facts, at)).outcome();
        return Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(outcome.get("stall"))).get("level"));
    }

    private List<String> rows(Map<String, ?> facts, Instant at) {
        return rules.decide(facts, at).trace().tables().stream()
                .flatMap(table -> table.counted().stream())
                .map(Trace.CountedRow::row)
                .toList();
    }
}
