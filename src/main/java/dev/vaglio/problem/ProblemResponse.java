package dev.vaglio.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A problem as the answer of a resource. */
public final class ProblemResponse {
    private ProblemResponse() {}

    public static Response.ResponseBuilder of(Problem problem) {
        Response.ResponseBuilder response = Response.status(problem.type().status())
                .type(MediaType.valueOf(Problem.MEDIA_TYPE))
                .entity(ProblemBytes.of(problem));
        Integer retry = problem.retryAfterSeconds();
        return retry == null ? response : response.header(HttpHeaders.RETRY_AFTER, retry);
    }
}
