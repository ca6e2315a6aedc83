package dev.vaglio.check;

import dev.vaglio.check.Finding.Severity;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.ruleset.CaseResult;
import dev.vaglio.ruleset.Cases;
import dev.vaglio.ruleset.RowCoverage;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs the cases of a bundle: those that fail are errors, rows that none of them fires are warnings. */
final class CaseChecks {
    private CaseChecks() {}

    static Stream<Finding> of(RuleSet ruleSet, CaseRuns runs) {
        CaseRun run = runs.of(ruleSet);
        Stream<Finding> ended = Stream.concat(run.failing().stream().map(CaseChecks::failing), run.findings().stream());
        return Stream.concat(
                ended,
                RowCoverage.of(ruleSet, Cases.of(ruleSet.source())).places().stream()
                        .map(place -> uncovered(ruleSet, place)));
    }

    private static Finding failing(CaseResult result) {
        return new Finding(
                Severity.ERROR, "case-fails", result.of().file(), null, null, null, result.report(), List.of());
    }

    private static Finding uncovered(RuleSet ruleSet, RowCoverage.Place place) {
        String table = tableOf(ruleSet, place.id());
        return new Finding(
                Severity.WARNING,
                "no-case",
                place.file(),
                table,
                table == null ? null : place.id(),
                null,
                "No case fires " + place.id(),
                List.of());
    }

    private static @Nullable String tableOf(RuleSet ruleSet, String row) {
        return ruleSet.tables().stream()
                .filter(table ->
                        table.rows().stream().anyMatch(each -> each.id().equals(row)))
                .map(table -> table.id())
                .findFirst()
                .orElse(null);
    }
}
