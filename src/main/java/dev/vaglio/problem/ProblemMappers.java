package dev.vaglio.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every exception of a resource, and of the framework around it, with a problem document. */
public final class ProblemMappers {
    private static final int BUSY_SECONDS = 1;

    private final Incidents incidents;

    ProblemMappers(Incidents incidents) {
        this.incidents = incidents;
    }

    @ServerExceptionMapper
    public Response problem(ProblemException refused) {
        return answer(refused.problem());
    }

    @ServerExceptionMapper
    public Response json(JsonProcessingException malformed) {
        return answer(
                Problem.of(ProblemType.MALFORMED_JSON, "The body can not be read as JSON of the expected shape."));
    }

    @ServerExceptionMapper
    public Response busy(RejectedExecutionException rejected) {
        return answer(overloaded());
    }

    /** 404, 405, 406, 415 and whatever else the framework refuses by itself. */
    @ServerExceptionMapper
    public Response framework(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        if (status < 400) {
            return refused.getResponse();
        }
        Problem problem = status >= 500 && status != 503 ? incidents.report(refused) : ofStatus(status);
        Response.ResponseBuilder response = ProblemResponse.of(problem);
        String allow = refused.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return (allow == null ? response : response.header(HttpHeaders.ALLOW, allow)).build();
    }

    /** The framework's own mapper of this exception must not win over the one above. */
    @ServerExceptionMapper
    public Response notAcceptable(NotAcceptableException refused) {
        return framework(refused);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof ProblemException refused) {
            return answer(refused.problem());
        }
        return answer(incidents.report(cause));
    }

    static Problem overloaded() {
        return Problem.of(ProblemType.OVERLOADED, "The service is at its limit. The same request may succeed later.")
                .retryAfter(BUSY_SECONDS);
    }

    static Problem ofStatus(int status) {
        ProblemType type = ProblemType.of(status);
        return switch (type) {
            case OVERLOADED -> overloaded();
            case NOT_FOUND -> Problem.of(type, "No resource has this address.");
            case METHOD_NOT_ALLOWED ->
                Problem.of(type, "The resource does not have this method; Allow names those it has.");
            case NOT_ACCEPTABLE ->
                Problem.of(
                        type,
                        "The resource gives none of the media types asked for; the API document names those it gives.");
            case UNSUPPORTED_MEDIA_TYPE ->
                Problem.of(type, "The resource does not read this media type; the API document names those it reads.");
            default -> Problem.of(type, type.title() + ".");
        };
    }

    private static Response answer(Problem problem) {
        return ProblemResponse.of(problem).build();
    }
}
