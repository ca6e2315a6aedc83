package dev.vaglio.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answers with a problem document what fails before or beside the resources: in the router itself. */
@ApplicationScoped
class ProblemRoutes {
    private static final int FIRST = Integer.MIN_VALUE;

    private final Incidents incidents;

    ProblemRoutes(Incidents incidents) {
        this.incidents = incidents;
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).failureHandler(this::failed);
    }

    private void failed(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (response.headWritten()) {
            response.reset();
            return;
        }
        int status = context.statusCode();
        Throwable failure = context.failure();
        if (failure instanceof ProblemException refused) {
            answer(response, refused.problem());
        } else if (status >= 400 && status != 500) {
            answer(response, ProblemMappers.ofStatus(status));
        } else {
            answer(response, incidents.report(failure == null ? new IllegalStateException() : failure));
        }
    }

    /** Writes the whole answer; one whose request was not read to its end also closes the connection. */
    static void answer(HttpServerResponse response, Problem problem) {
        Integer retry = problem.retryAfterSeconds();
        if (retry != null) {
            response.putHeader(HttpHeaders.RETRY_AFTER, retry.toString());
        }
        response.setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(Buffer.buffer(ProblemBytes.of(problem)));
    }
}
