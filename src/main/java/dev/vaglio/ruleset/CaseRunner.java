package dev.vaglio.ruleset;

import dev.vaglio.engine.Depth;
import dev.vaglio.engine.Evaluation;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.engine.Trace;
import dev.vaglio.json.Json;
import dev.vaglio.lead.Intake;
import dev.vaglio.lead.LeadReader;
import dev.vaglio.lead.Limits;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Runs cases against one rule set, as calls would be decided. Shared by all threads. */
public final class CaseRunner {
    private final RuleSet ruleSet;
    private final LeadReader reader;
    private final Set<String> rows;

    public CaseRunner(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
        this.reader = new LeadReader(ruleSet.facts(), Limits.standard());
        this.rows = RowCoverage.rows(ruleSet);
    }

    public CaseResult run(Case of) {
        return run(of, Depth.FULL);
    }

    /** The same result as that of {@link #run(Case)}, sooner where the case does not ask for all. */
    public CaseResult runAsDeepAsAsked(Case of) {
        return run(of, of.depth());
    }

    /** At {@link Case#depth} the answer is the same as at any other, and sooner there. */
    CaseResult run(Case of, Depth depth) {
        String service = of.service();
        return service == null
                ? run(of, reader, facts -> ruleSet.decide(facts, of.asOf(), depth))
                : ruleSet.service(service)
                        .map(asked -> run(of, new LeadReader(asked.input(), Limits.standard()), asked::ask))
                        .orElseGet(() -> failed(of, List.of("service: there is no " + service)));
    }

    private CaseResult run(Case of, LeadReader by, Function<Map<String, Object>, Evaluation> evaluate) {
        Intake intake = by.read(Json.canonical(of.facts()), true);
        return intake instanceof Intake.Accepted accepted
                ? result(of, evaluate.apply(accepted.facts().tree()))
                : failed(of, faults((Intake.Refused) intake));
    }

    private static CaseResult failed(Case of, List<String> failures) {
        return new CaseResult(of, failures, new Trace(List.of()));
    }

    private static List<String> faults(Intake.Refused refused) {
        return refused.faults().stream()
                .map(fault -> "facts" + fault.pointer() + ": " + fault.detail())
                .toList();
    }

    private CaseResult result(Case of, Evaluation evaluation) {
        Expectations expectations = new Expectations(rows, evaluation.trace());
        if (evaluation instanceof Evaluation.Failed failed) {
            expectations.fail("the engine could not decide: " + failed.messages());
        } else if (evaluation instanceof Evaluation.Decided decided) {
            expectations.tree("outcome", of.expect(), decided.outcome());
            expectations.tree("measures", of.measures(), decided.measures());
            expectations.next(of.next(), decided.nextEvaluationAt());
        }
        of.fires().forEach(expectations::fires);
        of.misses().forEach(expectations::misses);
        of.drl().forEach(expectations::drl);
        return new CaseResult(of, expectations.failures(), evaluation.trace());
    }

    /** All cases of the rule set's own bundle, in their order, each as deep as it asks. */
    public List<CaseResult> runAll() {
        return Cases.of(ruleSet.source()).stream().map(this::runAsDeepAsAsked).toList();
    }
}
