package dev.vaglio.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.engine.Diagnostic;
import dev.vaglio.engine.RuleSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every case of the rule set that a won lead goes on to (S5), and holds that each row has one and has its words. */
class PostSaleCasesTest {
    private static final RuleSet SHIPPED = SmallRules.compiled(Bundle.shipped(Bundle.POST_SALE));

    @TestFactory
    Stream<DynamicTest> every_shipped_case_holds() {
        CaseRunner runner = new CaseRunner(SHIPPED);
        return Cases.of(SHIPPED.source()).stream()
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> {
                    CaseResult result = runner.run(one);
                    assertThat(result.failures()).as(result.report()).isEmpty();
                }));
    }

    @Test
    void every_row_and_every_rule_has_a_case_that_fires_it() {
        assertThat(RowCoverage.of(SHIPPED, Cases.of(SHIPPED.source())).uncovered())
                .isEmpty();
    }

    @Test
    void everything_that_the_tables_can_say_has_words() {
        List<Diagnostic> found = TextsCheck.of(SHIPPED);
        assertThat(found).isEmpty();
    }

    @Test
    void the_rules_for_leads_hold_nothing_of_it() {
        assertThat(Bundle.shipped().files().keySet()).noneMatch(path -> path.contains(Bundle.POST_SALE));
    }
}
