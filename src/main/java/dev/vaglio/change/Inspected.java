package dev.vaglio.change;

import dev.vaglio.check.Finding;
import dev.vaglio.check.Finding.Severity;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.ruleset.CaseResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What checks and cases say of a content.
 *
 * @param ruleSet null where it does not compile
 * @param findings errors, and warnings that the version it was made from does not have
 * @param cases how many were run
 * @param failing those that do not hold
 */
record Inspected(String hash, @Nullable RuleSet ruleSet, List<Finding> findings, int cases, List<CaseResult> failing) {
    /** Findings that are not taken upon somebody. */
    List<Finding> against(List<Acceptance> accepted) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR
                        || accepted.stream().noneMatch(acceptance -> acceptance.covers(finding)))
                .toList();
    }

    /** Gives itself where nothing stands against it, or throws the problem. */
    Inspected orRefuse(List<Acceptance> accepted) {
        List<Finding> against = against(accepted);
        if (against.isEmpty() && failing.isEmpty() && ruleSet != null) {
            return this;
        }
        throw ChangeProblems.refused(this, against.stream().map(Finding::tree).toList());
    }

    Map<String, Object> tree() {
        return Map.of(
                "hash", hash,
                "cases", cases,
                "findings", findings.stream().map(Finding::tree).toList());
    }
}
