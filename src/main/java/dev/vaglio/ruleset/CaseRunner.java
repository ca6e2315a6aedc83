package dev.vaglio.ruleset;

import dev.vaglio.engine.Evaluation;
import dev.vaglio.engine.RuleSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Runs cases against one rule set, as calls would be decided. Shared by all threads. */
public final class CaseRunner {
    private final RuleSet ruleSet;
    private final CaseFacts facts;
    private final Set<String> rows;

    public CaseRunner(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
        this.facts = new CaseFacts(ruleSet.facts());
        this.rows = RowCoverage.rows(ruleSet);
    }

    public CaseResult run(Case of) {
        CaseFacts.Typed typed = facts.read(of.facts());
        if (!typed.faults().isEmpty()) {
            return new CaseResult(of, typed.faults(), Set.of(), Set.of());
        }
        return result(of, ruleSet.decide(typed.tree(), of.asOf()));
    }

    private CaseResult result(Case of, Evaluation evaluation) {
        Expectations expectations = new Expectations(rows, evaluation.trace());
        if (evaluation instanceof Evaluation.Failed failed) {
            expectations.fail("the engine could not decide: " + failed.messages());
        } else if (evaluation instanceof Evaluation.Decided decided) {
            expectations.tree("outcome", of.expect(), decided.outcome());
            expectations.tree("measures", of.measures(), decided.measures());
        }
        of.fires().forEach(expectations::fires);
        of.misses().forEach(expectations::misses);
        of.drl().forEach(expectations::drl);
        return new CaseResult(of, expectations.failures(), evaluated(evaluation), expectations.counted());
    }

    private static Set<String> evaluated(Evaluation evaluation) {
        return evaluation.trace().tables().stream()
                .map(table -> table.table())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All cases of the rule set's own bundle, in their order. */
    public List<CaseResult> runAll() {
        return Cases.of(ruleSet.source()).stream().map(this::run).toList();
    }
}
