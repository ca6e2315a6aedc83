package dev.vaglio.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vaglio.engine.RuleSet;
import dev.vaglio.engine.RuleSetSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaseRunnerTest {
    @Test
    void a_case_that_holds_has_no_failures() {
        assertThat(failures("""
                - name: software_is_worth_fifteen
                  facts: {company: {industry: software, employees: 100}}
                  fires: {fit-company.software: 15, fit-company.large: {points: 10}, fit-company.none: }
                  misses: [fit-company.huge]
                """)).isEmpty();
    }

    @Test
    void a_failure_says_where_and_what_was_expected_and_what_was() {
        assertThat(failures("""
                - name: everything_is_wrong
                  facts: {company: {industry: software}}
                  expect: {score: {total: 99}, nowhere: {at: all}}
                  fires: {fit-company.software: 14, fit-company.large: , fit-company.nobody: }
                  misses: [fit-company.none]
                  drl: [no-such-rule]
                  next: 2026-03-03T09:00:00Z
                """))
                .anyMatch(line -> line.startsWith("outcome.score.total: expected 99, was "))
                .anyMatch(line -> line.startsWith("outcome.nowhere: expected "))
                .contains(
                        "fires fit-company.software: expected 14, was 15",
                        "fires fit-company.large: it did not count; of its table counted"
                                + " [fit-company.none, fit-company.software]",
                        "fires fit-company.nobody: there is no such row",
                        "misses fit-company.none: it counted",
                        "next: expected 2026-03-03T09:00:00Z, was never")
                .anyMatch(line -> line.startsWith("drl no-such-rule: it did not fire"));
    }

    @Test
    void facts_that_the_rules_do_not_know_fail_a_case() {
        assertThat(failures("""
                - name: a_slip_of_the_pen
                  facts: {company: {industri: software}}
                """)).singleElement().asString().startsWith("facts/company/industri");
    }

    @Test
    void what_is_no_case_is_refused_with_its_file_and_name() {
        assertThatThrownBy(() -> cases("- {name: a, fact: {}}"))
                .isInstanceOf(UnreadableBundle.class)
                .hasMessage("dmn/fit.cases.yaml: a: fact is not a key of a case");
        assertThatThrownBy(() -> cases("- {name: a}\n- {name: a}")).hasMessageContaining("two cases are named a");
        assertThatThrownBy(() -> cases("- {name: a, asOf: yesterday}")).hasMessageContaining("asOf");
        assertThatThrownBy(() -> cases("- {name: a, next: soon}")).hasMessageContaining("next is not an RFC 3339 time");
        assertThatThrownBy(() -> cases("- {facts: {}}")).hasMessageContaining("no name");
        assertThatThrownBy(() -> cases("name: a")).hasMessageContaining("a list of cases");
    }

    @Test
    void rows_and_rules_that_no_case_names_are_not_covered() {
        RuleSet ruleSet = SmallRules.compiled(SmallRules.source());
        RowCoverage coverage = RowCoverage.of(ruleSet, cases("""
                - {name: one, fires: {fit-company.software: 15}}
                """));

        assertThat(coverage.uncovered())
                .contains("dmn/fit.dmn: fit-company.large")
                .doesNotContain("dmn/fit.dmn: fit-company.software")
                .anyMatch(line -> line.startsWith("rules/"));
        assertThat(coverage.summary()).startsWith("1 of " + coverage.total());
    }

    private static List<String> failures(String yaml) {
        return new CaseRunner(SmallRules.compiled(source(yaml)))
                .runAll().stream().flatMap(result -> result.failures().stream()).toList();
    }

    private static List<Case> cases(String yaml) {
        return Cases.of(source(yaml));
    }

    private static RuleSetSource source(String yaml) {
        return SmallRules.with(Map.of("dmn/fit.cases.yaml", yaml));
    }
}
