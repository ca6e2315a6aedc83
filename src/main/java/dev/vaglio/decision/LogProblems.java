package dev.vaglio.decision;

import dev.vaglio.audit.LogUnavailable;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemResponse;
import dev.vaglio.problem.ProblemType;
import dev.vaglio.ruleset.RuleSetsUnavailable;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers while the log can not be reached: nothing is decided that is not logged. */
public final class LogProblems {
    private static final int RETRY_SECONDS = 5;

    @ServerExceptionMapper
    public Response unavailable(LogUnavailable unavailable) {
        return ProblemResponse.of(problem(unavailable)).build();
    }

    static Problem problem(LogUnavailable unavailable) {
        return Problem.of(ProblemType.LOG_UNAVAILABLE, "The decision log does not answer. Nothing was decided.")
                .retryAfter(Math.toIntExact(unavailable.retryAfter().toSeconds()));
    }

    @ServerExceptionMapper
    public Response unavailable(RuleSetsUnavailable unavailable) {
        return ProblemResponse.of(Problem.of(
                                ProblemType.LOG_UNAVAILABLE, "The database that holds the rule sets does not answer.")
                        .retryAfter(RETRY_SECONDS))
                .build();
    }
}
