package dev.vaglio.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.engine.RuleSetCompiler;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.ruleset.Bundle;
import dev.vaglio.ruleset.CaseResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A case is run once for the same models, rules and words of its own, and again for any others. */
class CaseRunsTest {
    private static final String CASES = "dmn/fit.cases.yaml";
    private static final String FINE =
            "- {name: fine, facts: {company: {industry: software}}, fires: {fit-company.software: 15}}\n";
    private static final String WRONG =
            "- {name: wrong, facts: {company: {industry: software}}, fires: {fit-company.software: 3}}\n";

    private final CaseRuns runs = new CaseRuns();

    @Test
    void what_ended_once_is_not_run_again_for_other_texts_and_cases() {
        List<CaseResult> first = results(Map.of(CASES, FINE));

        assertThat(results(Map.of(CASES, FINE, "dmn/texts.en.yaml", "fit-company.large: Big\n")))
                .usingElementComparator(CaseRunsTest::identity)
                .isEqualTo(first);
        List<CaseResult> more = results(Map.of(CASES, FINE + WRONG));
        assertThat(more).extracting(CaseResult::holds).containsExactly(true, false);
        assertThat(more.get(0)).isSameAs(first.get(0));
    }

    @Test
    void what_ended_once_is_not_run_again_for_what_is_said_of_a_row() {
        List<CaseResult> first = results(Map.of(CASES, FINE));
        String fit = small().files().getOrDefault("dmn/fit.dmn", "");
        String renamed = fit.replace(
                "label=\"Software\">", "label=\"Makes software\"><!-- agreed --><description>They buy</description>");

        assertThat(renamed).isNotEqualTo(fit);
        assertThat(results(Map.of(CASES, FINE, "dmn/fit.dmn", renamed)).get(0)).isSameAs(first.get(0));
    }

    @Test
    void another_cell_runs_all_again() {
        List<CaseResult> first = results(Map.of(CASES, FINE));
        String fit = small().files().getOrDefault("dmn/fit.dmn", "");
        List<CaseResult> changed =
                results(Map.of(CASES, FINE, "dmn/fit.dmn", fit.replace("<text>15</text>", "<text>16</text>")));

        assertThat(first).extracting(CaseResult::holds).containsExactly(true);
        assertThat(changed).extracting(CaseResult::holds).containsExactly(false);
    }

    @Test
    void contents_that_were_not_looked_at_for_long_are_forgotten() {
        List<CaseResult> first = results(Map.of(CASES, FINE));
        String fit = small().files().getOrDefault("dmn/fit.dmn", "");
        IntStream.range(20, 25)
                .forEach(points -> results(Map.of(
                        CASES, FINE, "dmn/fit.dmn", fit.replace("<text>15</text>", "<text>" + points + "</text>"))));

        assertThat(results(Map.of(CASES, FINE)).get(0)).isNotSameAs(first.get(0));
    }

    private List<CaseResult> results(Map<String, String> changed) {
        Map<String, String> files = new TreeMap<>(small().files());
        files.putAll(changed);
        RuleSetSource source = new RuleSetSource(Bundle.DEFAULT, files);
        RuleSet rules = ((Compilation.Compiled) new RuleSetCompiler().compile(source)).ruleSet();
        return runs.of(rules).results();
    }

    private static RuleSetSource small() {
        return Bundle.folder(Bundle.DEFAULT, Path.of("src/test/resources/engine"));
    }

    private static int identity(CaseResult one, CaseResult other) {
        return one == other ? 0 : 1;
    }
}
