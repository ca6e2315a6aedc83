package dev.vaglio.draft;

import dev.vaglio.engine.Diagnostic;
import dev.vaglio.problem.Fault;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemException;
import dev.vaglio.problem.ProblemType;
import java.util.List;

/** What callers are told instead of a change. */
final class DraftProblems {
    private static final int RETRY_SECONDS = 5;

    private DraftProblems() {}

    static ProblemException unknown() {
        return Problem.of(ProblemType.UNKNOWN_DRAFT, "There is no draft of this id.")
                .asException();
    }

    static ProblemException unknownTable() {
        return Problem.of(ProblemType.NOT_FOUND, "The draft has no table of this id.")
                .asException();
    }

    static ProblemException unavailable() {
        return Problem.of(ProblemType.DRAFTS_UNAVAILABLE, "The database that holds the drafts can not be reached.")
                .retryAfter(RETRY_SECONDS)
                .asException();
    }

    static ProblemException refused(List<Fault> faults) {
        return Problem.of(
                        ProblemType.INVALID_EDIT,
                        "Nothing was changed: the request has " + faults.size() + " fault(s).")
                .withErrors(faults)
                .asException();
    }

    static ProblemException refused(String pointer, String code, String detail) {
        return refused(List.of(new Fault(pointer, code.replace('-', '_'), detail)));
    }

    static ProblemException closed(Draft draft) {
        return Problem.of(
                        ProblemType.CONFLICT,
                        "The draft is " + draft.state().code() + " and can not be changed any more.")
                .with("state", draft.state().code())
                .asException();
    }

    static ProblemException full() {
        return Problem.of(ProblemType.CONFLICT, "The draft has as many changes as one may have; begin another.")
                .with("limit", DraftLimits.REVISIONS)
                .asException();
    }

    /** Somebody else was quicker too many times in a row. */
    static ProblemException busy() {
        return Problem.of(
                        ProblemType.OVERLOADED,
                        "The draft is changed by many at once. The same request may succeed later.")
                .retryAfter(1)
                .asException();
    }

    /** What is not allowed in a bundle, each at its cell. */
    static ProblemException unsafe(List<Diagnostic> against) {
        return refused(against.stream()
                .map(found -> new Fault(place(found), found.code().replace('-', '_'), found.message()))
                .toList());
    }

    /** Such as {@code dmn/fit.dmn#fit-size/fit-size.large/fit-size_in1}. */
    private static String place(Diagnostic found) {
        StringBuilder place = new StringBuilder(found.file());
        String next = "#";
        for (String id : new String[] {found.table(), found.row(), found.column()}) {
            if (id != null) {
                place.append(next).append(id);
                next = "/";
            }
        }
        return place.toString();
    }
}
