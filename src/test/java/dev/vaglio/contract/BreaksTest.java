package dev.vaglio.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.vaglio.audit.RecentDecision;
import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.FactType;
import dev.vaglio.engine.FactType.Bool;
import dev.vaglio.engine.FactType.ListOf;
import dev.vaglio.engine.FactType.Structure;
import dev.vaglio.engine.FactType.Text;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.engine.RuleSetCompiler;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.ruleset.Bundle;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BreaksTest {
    private static final RuleSetSource SMALL = Bundle.folder("lead", Path.of("src/test/resources/engine"));
    private static final String OUTCOME = "dmn/lead-decision.dmn";
    private static final FactType TEXT = new Text(List.of());
    private static final FactType NUMBER = new FactType.Number(null, null);

    @Test
    void what_a_draft_adds_or_allows_more_breaks_nothing() {
        Structure base = facts(Map.of("plan", new Text(List.of("free")), "seats", NUMBER));
        Structure draft = facts(Map.of("plan", new Text(List.of("free", "pro")), "seats", NUMBER, "since", TEXT));

        assertThat(new FactBreaks(base, draft).all()).isEmpty();
        assertThat(new FactBreaks(base, facts(Map.of("plan", TEXT, "seats", NUMBER))).all())
                .isEmpty();
    }

    @Test
    void another_type_and_a_text_that_is_a_choice_now_are_said_with_both() {
        Structure base = facts(Map.of("plan", TEXT, "seats", NUMBER));
        Structure draft = facts(Map.of("plan", new Text(List.of("free")), "seats", new Bool()));

        assertThat(new FactBreaks(base, draft).all())
                .extracting(Break::place, Break::detail)
                .containsExactlyInAnyOrder(
                        tuple("plan", "it is a text, and one of listed values in the draft"),
                        tuple("seats", "it is a number, and true or false in the draft"));
    }

    @Test
    void a_fact_in_a_list_is_found_wherever_it_stands_in_what_was_sent() {
        Structure base = facts(Map.of("visits", new ListOf(facts(Map.of("page", new Text(List.of("home", "price")))))));
        Structure draft = facts(Map.of("visits", new ListOf(facts(Map.of("page", new Text(List.of("home")))))));
        Break gone = new FactBreaks(base, draft).all().get(0);

        assertThat(gone.place()).isEqualTo("visits.page");
        assertThat(gone.concerns(sent("home", "price"))).isTrue();
        assertThat(gone.concerns(sent("home"))).isFalse();
    }

    @Test
    void a_fact_that_is_gone_is_likely_the_new_one_of_its_type_or_one_of_almost_its_name() {
        Structure base = facts(Map.of("seats", NUMBER, "plan", TEXT));

        assertThat(new FactBreaks(base, facts(Map.of("plan", TEXT, "licences", NUMBER))).all())
                .singleElement()
                .extracting(Break::detail)
                .isEqualTo("the draft has no such fact; is it licences now?");
        assertThat(new FactBreaks(base, facts(Map.of("plan", TEXT))).all())
                .singleElement()
                .extracting(Break::detail)
                .isEqualTo("the draft has no such fact");
    }

    @Test
    void rules_with_another_weight_or_another_row_keep_every_answer() {
        assertThat(against("dmn/fit.dmn", "<text>15</text>", "<text>16</text>")).isEmpty();
        assertThat(against("dmn/bands.dmn", "bands.mql", "bands.other")).isEmpty();
    }

    @Test
    void a_field_that_the_answer_has_no_more_is_said_once_at_its_top() {
        assertThat(against(OUTCOME, "stall: StallAlert, ", ""))
                .extracting(Break::kind, Break::place)
                .contains(tuple(Break.Kind.ANSWER_GONE, "stall"))
                .doesNotContain(tuple(Break.Kind.ANSWER_GONE, "stall.row"));
    }

    @Test
    void a_field_of_another_type_is_said_with_both() {
        assertThat(against(OUTCOME, "fit: FitPoints,", "fit: string(FitPoints),"))
                .singleElement()
                .extracting(Break::kind, Break::place, Break::detail)
                .containsExactly(Break.Kind.ANSWER_TYPE, "score.fit", "it is a number, and a text in the draft");
    }

    @Test
    void a_value_that_no_row_gives_any_more_is_said_at_its_table_and_found_in_answers() {
        List<Break> breaks = against("dmn/bands.dmn", "&quot;mql&quot;", "&quot;warm&quot;");

        assertThat(breaks)
                .singleElement()
                .extracting(Break::table, Break::value)
                .containsExactly("bands", "mql");
        assertThat(breaks.get(0).concerns(answered("mql"))).isTrue();
        assertThat(breaks.get(0).concerns(answered("none"))).isFalse();
    }

    private static List<Break> against(String file, String was, String becomes) {
        TreeMap<String, String> files = new TreeMap<>(SMALL.files());
        files.computeIfPresent(file, (path, text) -> text.replace(was, becomes));
        assertThat(files).isNotEqualTo(SMALL.files());
        return new AnswerBreaks(compiled(SMALL), compiled(new RuleSetSource("lead", files))).all();
    }

    private static RuleSet compiled(RuleSetSource source) {
        return ((Compilation.Compiled) new RuleSetCompiler().load(source)).ruleSet();
    }

    private static Structure facts(Map<String, FactType> components) {
        return new Structure(components);
    }

    private static RecentDecision sent(String... pages) {
        return new RecentDecision(
                Instant.EPOCH,
                "web",
                Map.of(
                        "visits",
                        List.of(pages).stream()
                                .map(page -> Map.of("page", page))
                                .toList()),
                Map.of());
    }

    private static RecentDecision answered(String band) {
        return new RecentDecision(Instant.EPOCH, "web", Map.of(), Map.of("bands", Map.of("band", band)));
    }
}
