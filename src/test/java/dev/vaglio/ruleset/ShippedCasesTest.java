package dev.vaglio.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.engine.RuleSetCompiler;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every case beside the shipped tables, and holds that each row and each DRL rule has one that fires it. */
class ShippedCasesTest {
    private static final RuleSet SHIPPED = compile();

    @TestFactory
    Stream<DynamicTest> every_shipped_case_holds() {
        CaseRunner runner = new CaseRunner(SHIPPED);
        return Cases.of(SHIPPED.source()).stream()
                .map(one -> DynamicTest.dynamicTest(one.file() + ": " + one.name(), () -> {
                    CaseResult result = runner.runAsDeepAsAsked(one);
                    assertThat(result.failures()).as(result.report()).isEmpty();
                }));
    }

    @Test
    void every_row_and_every_rule_has_a_case_that_fires_it() {
        RowCoverage coverage = RowCoverage.of(SHIPPED, Cases.of(SHIPPED.source()));
        System.out.println("Row coverage: " + coverage.summary() + "; " + parameterRows()
                + " rows of parameter tables are held by the mutation of tables");
        assertThat(coverage.uncovered()).isEmpty();
    }

    private static long parameterRows() {
        return SHIPPED.tables().stream()
                .filter(table -> table.inputs().isEmpty())
                .mapToLong(table -> table.rows().size())
                .sum();
    }

    private static RuleSet compile() {
        Compilation compilation = new RuleSetCompiler().compile(Bundle.folder(Bundle.DEFAULT, Path.of("")));
        assertThat(compilation).as(lines(compilation)).isInstanceOf(Compilation.Compiled.class);
        return ((Compilation.Compiled) compilation).ruleSet();
    }

    private static String lines(Compilation compilation) {
        return String.join(
                "\n", compilation.diagnostics().stream().map(Object::toString).toList());
    }
}
