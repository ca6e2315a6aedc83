package dev.vaglio.draft;

import dev.vaglio.check.Finding;
import dev.vaglio.problem.Places;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import dev.vaglio.ruleset.Candidate;
import dev.vaglio.ruleset.Candidates;
import dev.vaglio.ruleset.RuleSetsUnavailable;
import dev.vaglio.ruleset.Rules;
import jakarta.inject.Singleton;
import java.util.function.Function;

/** Drafts as rules that can be tried: compiled at their revision, a few at once. */
@Singleton
public class DraftRules {
    private final Places places = new Places(DraftLimits.TRIED_AT_ONCE, "Too many drafts are tried at once.");
    private final Drafts drafts;
    private final Candidates candidates;

    DraftRules(Drafts drafts, Candidates candidates) {
        this.drafts = drafts;
        this.candidates = candidates;
    }

    /** A draft as it stands, ready to decide. */
    public record Ready(Draft draft, Rules rules) {}

    /**
     * Does something with the rules that a draft is at its latest revision.
     *
     * @param id as the caller wrote it
     * @throws dev.vaglio.problem.ProblemException 404 of a draft that is not there, 422 with its {@code findings} of one
     *     that does not compile, 503 while the database is away or too many are tried
     */
    public <T> T with(String id, Function<Ready, T> work) {
        return places.during(() -> work.apply(ready(id)));
    }

    private Ready ready(String id) {
        try {
            Draft draft = drafts.find(DraftCalls.id(id)).orElseThrow(DraftProblems::unknown);
            Candidate candidate = candidates.of(drafts.source(draft.id(), draft.revision()));
            return new Ready(draft, candidate.rules().orElseThrow(() -> broken(draft, candidate)));
        } catch (DraftsUnavailable | RuleSetsUnavailable away) {
            throw DraftProblems.unavailable();
        }
    }

    private static RuntimeException broken(Draft draft, Candidate candidate) {
        return Problem.of(ProblemType.CHECKS_FAILED, "The draft can decide nobody as it stands; its findings say why.")
                .with("revision", draft.revision())
                .with(
                        "findings",
                        candidate.compilation().diagnostics().stream()
                                .map(found -> Finding.of(found).tree())
                                .toList())
                .asException();
    }
}
