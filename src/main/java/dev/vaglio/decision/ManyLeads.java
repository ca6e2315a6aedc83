package dev.vaglio.decision;

import dev.vaglio.audit.IdempotencyKey;
import dev.vaglio.audit.LogUnavailable;
import dev.vaglio.audit.RuleSetRef;
import dev.vaglio.lead.Intake;
import dev.vaglio.lead.LeadSource;
import dev.vaglio.problem.Incidents;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemException;
import dev.vaglio.ruleset.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Decides the leads of one request side by side; what goes wrong with one is that one's problem. */
@ApplicationScoped
class ManyLeads {
    private final Deciding deciding;
    private final Rulebook rulebook;
    private final Incidents incidents;
    private final Executor workers;

    ManyLeads(Deciding deciding, Rulebook rulebook, Incidents incidents, Workers workers) {
        this.deciding = deciding;
        this.rulebook = rulebook;
        this.incidents = incidents;
        this.workers = workers;
    }

    /**
     * What all leads of a request have in common.
     *
     * @param placeName the member of an answer that says which lead it is for
     * @param language the caller's Accept-Language
     */
    record Request(
            DecisionCall call,
            Version rules,
            LeadKeys keys,
            String placeName,
            @Nullable String language) {}

    Run run(Request request) {
        return new Run(request);
    }

    /** The leads of one request. Safe for all threads. */
    final class Run {
        private final Request request;
        private final RuleSetRef ref;
        private final Words words;

        private Run(Request request) {
            this.request = request;
            this.ref = Rulebook.ref(request.rules());
            this.words = rulebook.words(ref, request.language()).words();
        }

        /** Completes when the decision is committed, always with a reply. */
        CompletableFuture<Reply> decide(LeadSource.Item item) {
            return CompletableFuture.supplyAsync(() -> begun(item), workers)
                    .thenCompose(answered -> answered)
                    .thenApply(answered -> reply(item.line(), answered))
                    .exceptionally(failure -> Reply.refused(request.placeName(), item.line(), problem(failure)));
        }

        /** What a caller is told of a failure of the request itself. */
        Problem problem(Throwable failure) {
            return ManyLeads.this.problem(failure);
        }

        private CompletableFuture<Answered> begun(LeadSource.Item item) {
            if (!(item.intake() instanceof Intake.Accepted lead)) {
                Intake.Refused refused = (Intake.Refused) item.intake();
                return CompletableFuture.completedFuture(new Answered.Refused(
                        Refusals.of(refused, request.rules().reader().limits())));
            }
            if (request.call().dryRun()) {
                Decided decided = deciding.tried(request.rules(), lead);
                return CompletableFuture.completedFuture(Answered.Given.of(decided));
            }
            IdempotencyKey key = request.keys().of(item);
            return deciding.earlier(request.call(), key)
                    .map(CompletableFuture::completedFuture)
                    .orElseGet(() -> logged(lead, key));
        }

        private CompletableFuture<Answered> logged(Intake.Accepted lead, @Nullable IdempotencyKey key) {
            Decided decided = deciding.decided(request.rules(), lead, key);
            return deciding.append(request.call(), decided, key)
                    .thenApplyAsync(appended -> deciding.answer(decided, appended), workers);
        }

        private Reply reply(long place, Answered answered) {
            if (answered instanceof Answered.Given given) {
                DecisionDocument document = given.document();
                return Reply.decided(request.placeName(), place, document, words(document.ruleSet()));
            }
            return Reply.refused(request.placeName(), place, ((Answered.Refused) answered).problem());
        }

        /** A decision of an earlier request may be one of an earlier version. */
        private Words words(RuleSetRef decidedBy) {
            return decidedBy.equals(ref)
                    ? words
                    : rulebook.words(decidedBy, request.language()).words();
        }
    }

    /** What a caller is told of a failure. */
    Problem problem(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof ProblemException refused) {
            return refused.problem();
        }
        return cause instanceof LogUnavailable away ? LogProblems.problem(away) : incidents.report(cause);
    }
}
