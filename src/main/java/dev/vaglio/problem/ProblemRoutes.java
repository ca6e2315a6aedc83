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
    private static final int URI_CHARACTERS = 8 * 1024;
    private static final int HEADER_CHARACTERS = 16 * 1024;

    private final Incidents incidents;

    ProblemRoutes(Incidents incidents) {
        this.incidents = incidents;
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(ProblemRoutes::sized).failureHandler(this::failed);
    }

    /** The server itself would end such requests without a problem; its own limits stand behind these. */
    private static void sized(RoutingContext context) {
        if (context.request().uri().length() > URI_CHARACTERS) {
            context.fail(414);
        } else if (headers(context) > HEADER_CHARACTERS) {
            context.fail(431);
        } else {
            context.next();
        }
    }

    private static int headers(RoutingContext context) {
        return context.request().headers().entries().stream()
                .mapToInt(header -> header.getKey().length() + header.getValue().length())
                .sum();
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
