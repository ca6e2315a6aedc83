package dev.vaglio.cli;

import dev.vaglio.audit.RuleSetRef;
import dev.vaglio.decision.Decided;
import dev.vaglio.decision.DecisionDocument;
import dev.vaglio.decision.Refusals;
import dev.vaglio.decision.Words;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.json.Json;
import dev.vaglio.lead.Intake;
import dev.vaglio.lead.LeadReader;
import dev.vaglio.lead.LeadSource;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of one lead of a file: a decision or a problem.
 *
 * @param at the line that it begins on
 * @param newest the newest date in the facts
 */
record Line(
        long at,
        @Nullable String leadId,
        @Nullable DecisionDocument decision,
        @Nullable Problem problem,
        @Nullable Instant newest) {

    /** Makes lines by one rule set; shared by all threads. */
    record Decider(RuleSetRef ref, RuleSet ruleSet, LeadReader reader, Instant now) {
        Line decide(LeadSource.Item item) {
            if (item.intake() instanceof Intake.Accepted accepted) {
                String id = accepted.facts().leadId().orElse(null);
                try {
                    DecisionDocument document =
                            Decided.of(ref, ruleSet, accepted, now).document();
                    return new Line(
                            item.line(),
                            id,
                            document,
                            null,
                            Recency.newest(accepted.facts().tree()).orElse(null));
                } catch (ProblemException undecidable) {
                    return new Line(item.line(), id, null, undecidable.problem(), null);
                }
            }
            Problem problem = Refusals.of((Intake.Refused) item.intake(), reader.limits());
            return new Line(item.line(), null, null, problem.with("line", item.line()), null);
        }
    }

    Map<String, @Nullable Object> tree(Words words) {
        if (decision != null) {
            return decision.tree(words);
        }
        return problem == null ? Map.of() : problem.tree();
    }

    byte[] json(Words words) {
        return Json.canonical(tree(words));
    }
}
