package dev.vaglio.change;

import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemException;
import dev.vaglio.problem.ProblemType;
import dev.vaglio.ruleset.CaseResult;
import dev.vaglio.ruleset.RuleSetsUnavailable;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What callers are told where a change request can not go on. */
final class ChangeProblems {
    private static final int RETRY_SECONDS = 5;
    private static final int SHOWN = 100;

    private ChangeProblems() {}

    static ProblemException unknown() {
        return Problem.of(ProblemType.NOT_FOUND, "There is no change request of this number.")
                .asException();
    }

    static ProblemException unknownDraft() {
        return Problem.of(ProblemType.NOT_FOUND, "There is no draft of this id.")
                .asException();
    }

    static ProblemException conflict(String detail) {
        return Problem.of(ProblemType.CONFLICT, detail).asException();
    }

    static ProblemException otherRevision(long current) {
        return Problem.of(ProblemType.CONFLICT, "The draft has been edited since; look at it again.")
                .with("revision", current)
                .asException();
    }

    static ProblemException closed(ChangeRequest request) {
        return Problem.of(ProblemType.CONFLICT, "The change request is no longer open.")
                .with("state", request.state().code())
                .asException();
    }

    static ProblemException baseMoved(int base, int live) {
        return Problem.of(
                        ProblemType.BASE_MOVED,
                        "The draft was made from version " + base + ", and version " + live
                                + " is live now. Merge the draft onto version " + live + " and have it approved again.")
                .with("base", base)
                .with("live", live)
                .asException();
    }

    static ProblemException notApproved(List<String> missing) {
        return Problem.of(ProblemType.NOT_APPROVED, "The draft at this revision is not approved yet.")
                .with("missing", missing)
                .asException();
    }

    static ProblemException ownChange() {
        return Problem.of(
                        ProblemType.OWN_CHANGE,
                        "Who submitted a change or edited the draft does not approve it; another approver has to.")
                .asException();
    }

    /** What checks and cases have against a content; of very many the first. */
    static ProblemException refused(Inspected inspected, List<Map<String, @Nullable Object>> against) {
        return Problem.of(
                        ProblemType.CHECKS_FAILED,
                        against.size() + " findings and " + inspected.failing().size()
                                + " failing cases stand against it; a warning can be accepted with a reason.")
                .with("findings", against.stream().limit(SHOWN).toList())
                .with(
                        "cases",
                        inspected.failing().stream()
                                .limit(SHOWN)
                                .map(ChangeProblems::failing)
                                .toList())
                .asException();
    }

    /** Does what a caller asks; where the database is away they are told to come back. */
    static <T> T asked(Supplier<T> act) {
        try {
            return act.get();
        } catch (ChangesUnavailable | RuleSetsUnavailable away) {
            throw unavailable();
        }
    }

    private static ProblemException unavailable() {
        return Problem.of(
                        ProblemType.LOG_UNAVAILABLE, "The database that holds the change requests can not be reached.")
                .retryAfter(RETRY_SECONDS)
                .asException();
    }

    /** A case that does not hold, and why. */
    static Map<String, Object> failing(CaseResult result) {
        return Map.of(
                "file", result.of().file(),
                "name", result.of().name(),
                "failures", result.failures());
    }
}
