package dev.vaglio.change;

import dev.vaglio.check.BundleChecks;
import dev.vaglio.check.Finding;
import dev.vaglio.check.Finding.Severity;
import dev.vaglio.check.WonCustomers;
import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.ruleset.CaseResult;
import dev.vaglio.ruleset.CaseRunner;
import dev.vaglio.ruleset.UnreadableBundle;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds a content against everything that must be so before it is live: it compiles, all checks, all its own cases. */
@Singleton
class Gate {
    private final Contents contents;
    private final WonCustomers customers;

    Gate(Contents contents, WonCustomers customers) {
        this.contents = contents;
        this.customers = customers;
    }

    /** What is to be said of a draft; a warning that its base has was accepted with the base. */
    Inspected inspect(Proposal proposal) {
        RuleSetSource source = proposal.source();
        Compilation compilation = contents.check(source);
        Set<Finding> known = contents.version(proposal.ruleSet(), proposal.base())
                .map(this::ofBase)
                .orElse(Set.of());
        List<Finding> findings = BundleChecks.withoutCases(source, compilation, customers).stream()
                .filter(finding -> finding.severity() != Severity.INFORMATION)
                .filter(finding -> finding.severity() == Severity.ERROR || !known.contains(finding))
                .toList();
        Optional<RuleSet> ruleSet = compilation instanceof Compilation.Compiled compiled
                ? Optional.of(compiled.ruleSet())
                : Optional.empty();
        List<CaseResult> cases = ruleSet.map(Gate::cases).orElse(List.of());
        return new Inspected(
                source.hash(),
                ruleSet.orElse(null),
                findings,
                cases.size(),
                cases.stream().filter(result -> !result.holds()).toList());
    }

    private Set<Finding> ofBase(RuleSet base) {
        return Set.copyOf(
                BundleChecks.withoutCases(base.source(), new Compilation.Compiled(base, List.of()), customers));
    }

    /** None where they can not be read: then that is one of the findings. */
    private static List<CaseResult> cases(RuleSet ruleSet) {
        try {
            return new CaseRunner(ruleSet).runAll();
        } catch (UnreadableBundle unreadable) {
            return List.of();
        }
    }
}
