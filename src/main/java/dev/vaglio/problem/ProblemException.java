package dev.vaglio.problem;

/** Carries a problem to whoever answers. It is an answer rather than a surprise, so it has no stack trace. */
@SuppressWarnings("serial")
public final class ProblemException extends RuntimeException {
    private final Problem problem;

    ProblemException(Problem problem) {
        super(problem.type().code(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
