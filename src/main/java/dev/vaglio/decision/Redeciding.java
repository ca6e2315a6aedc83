package dev.vaglio.decision;

import dev.vaglio.audit.Appended;
import dev.vaglio.audit.DecisionHeader;
import dev.vaglio.audit.DecisionRecord;
import dev.vaglio.audit.Due;
import dev.vaglio.engine.Evaluation;
import dev.vaglio.lead.Intake;
import dev.vaglio.ruleset.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Decides a lead again that nobody sent (U6): on its last facts, by the live rules, with the reference data of now. */
@ApplicationScoped
public class Redeciding {
    private final LoggedDecisions logged;
    private final Rulebook rulebook;
    private final Deciding deciding;

    Redeciding(LoggedDecisions logged, Rulebook rulebook, Deciding deciding) {
        this.logged = logged;
        this.rulebook = rulebook;
        this.deciding = deciding;
    }

    /**
     * Completes when the decision is committed; fails with {@code LogUnavailable}. It is as of {@code now}, or as of the
     * last decision where that is later. Throws {@code LogUnavailable}, and the problem of a lead that can not be decided.
     */
    public CompletableFuture<Redecided> again(Due due, Instant now) {
        DecisionRecord last = logged.byId(due.decisionId());
        return last.content() instanceof DecisionRecord.Content.Readable content
                ? again(due, last.header(), content.facts(), now)
                : CompletableFuture.completedFuture(Redecided.OVERTAKEN);
    }

    private CompletableFuture<Redecided> again(
            Due due, DecisionHeader last, Map<String, @Nullable Object> facts, Instant now) {
        Version rules = rulebook.find(last.ruleSet().name(), null);
        Map<String, @Nullable Object> sent = new TreeMap<>(facts);
        sent.remove(Referring.NAME);
        Intake.Accepted lead = LoggedFacts.read(rules, sent);
        Instant asOf = now.isBefore(last.asOf()) ? last.asOf() : now;
        Decided decided = deciding.decided(rules, new Intake.Accepted(lead.facts(), asOf, lead.warnings()), null);
        return deciding.append(due, decided).thenApply(appended -> outcome(decided, appended));
    }

    private static Redecided outcome(Decided decided, Appended appended) {
        if (!(appended instanceof Appended.Logged)) {
            return Redecided.OVERTAKEN;
        }
        return decided.evaluation() instanceof Evaluation.Decided ? Redecided.DECIDED : Redecided.FAILED;
    }
}
