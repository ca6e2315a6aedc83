package dev.vaglio.change;

import dev.vaglio.check.BundleChecks;
import dev.vaglio.check.CaseRun;
import dev.vaglio.check.CaseRuns;
import dev.vaglio.check.Finding;
import dev.vaglio.check.Finding.Severity;
import dev.vaglio.check.WonCustomers;
import dev.vaglio.contract.ContractCheck;
import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.ruleset.UnreadableBundle;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Holds a content against everything that must be so before it is live: it compiles, all checks, all its own cases. */
@Singleton
class Gate {
    private final Contents contents;
    private final WonCustomers customers;
    private final ContractCheck contract;
    private final CaseRuns runs;

    Gate(Contents contents, WonCustomers customers, ContractCheck contract, CaseRuns runs) {
        this.contents = contents;
        this.customers = customers;
        this.contract = contract;
        this.runs = runs;
    }

    boolean changesNothing(Proposal proposal) {
        return contents.version(proposal.ruleSet(), proposal.base())
                .filter(base -> base.source().hash().equals(proposal.source().hash()))
                .isPresent();
    }

    /** What is to be said of a draft; a warning that its base has was accepted with the base. */
    Inspected inspect(Proposal proposal) {
        RuleSetSource source = proposal.source();
        Compilation compilation = contents.check(source);
        Optional<RuleSet> base = contents.version(proposal.ruleSet(), proposal.base());
        Set<Finding> known = base.map(this::ofBase).orElse(Set.of());
        Optional<RuleSet> ruleSet = compilation instanceof Compilation.Compiled compiled
                ? Optional.of(compiled.ruleSet())
                : Optional.empty();
        Stream<Finding> broken = ruleSet.stream().flatMap(draft -> broken(proposal, draft));
        CaseRun cases = ruleSet.map(this::cases).orElse(CaseRun.NONE);
        List<Finding> findings = Stream.of(
                        BundleChecks.withoutCases(source, compilation, customers).stream(),
                        cases.findings().stream(),
                        broken)
                .flatMap(Function.identity())
                .filter(finding -> finding.severity() != Severity.INFORMATION)
                .filter(finding -> finding.severity() == Severity.ERROR || !known.contains(finding))
                .toList();
        return new Inspected(
                source.hash(), ruleSet.orElse(null), findings, cases.results().size(), cases.failing());
    }

    /** Throws the problem of a draft that takes from callers what they rely on by now, and that nobody accepted. */
    void requireContract(Proposal proposal, RuleSet draft, List<Acceptance> accepted) {
        List<Finding> broken = broken(proposal, draft)
                .filter(finding -> finding.severity() != Severity.INFORMATION)
                .toList();
        new Inspected(proposal.source().hash(), draft, broken, 0, List.of()).orRefuse(accepted);
    }

    private Stream<Finding> broken(Proposal proposal, RuleSet draft) {
        return contents.version(proposal.ruleSet(), proposal.base()).stream()
                .flatMap(base -> contract.of(base, draft).stream());
    }

    private Set<Finding> ofBase(RuleSet base) {
        return Set.copyOf(
                BundleChecks.withoutCases(base.source(), new Compilation.Compiled(base, List.of()), customers));
    }

    /** None where they can not be read: then that is one of the findings. */
    private CaseRun cases(RuleSet ruleSet) {
        try {
            return runs.of(ruleSet);
        } catch (UnreadableBundle unreadable) {
            return CaseRun.NONE;
        }
    }
}
