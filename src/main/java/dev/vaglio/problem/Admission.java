package dev.vaglio.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The door in front of the API: only so many requests are inside at a time, the others are told to come later, so that
 * load does not grow memory. A body that says it is larger than allowed does not come in either.
 */
@ApplicationScoped
class Admission {
    private static final int BEFORE_THE_FRAMEWORKS_OWN_LIMIT = -1000;
    private static final int PATIENCE = 4;

    private final AtomicInteger inside = new AtomicInteger();
    private final int most;
    private final long mostBytes;

    Admission(
            @ConfigProperty(name = "vaglio.http.max-in-flight", defaultValue = "256") int most,
            @ConfigProperty(name = "vaglio.http.max-body-bytes", defaultValue = "16777216") long mostBytes) {
        this.most = most;
        this.mostBytes = mostBytes;
    }

    void register(@Observes Router router) {
        router.route("/api/*").order(BEFORE_THE_FRAMEWORKS_OWN_LIMIT).handler(this::admit);
    }

    private void admit(RoutingContext context) {
        if (length(context.request()) > mostBytes) {
            refuse(context, tooLarge(mostBytes));
        } else if (inside.incrementAndGet() > most) {
            inside.decrementAndGet();
            refuse(context, ProblemMappers.overloaded());
        } else {
            context.addEndHandler(ended -> inside.decrementAndGet());
            context.next();
        }
    }

    /** The limit of a body in bytes, as a problem. */
    static Problem tooLarge(long mostBytes) {
        return Problem.of(ProblemType.TOO_LARGE, "The body is larger than " + mostBytes + " bytes.")
                .with("limit", mostBytes);
    }

    /**
     * A body of a size to be expected is read and thrown away before the answer, because most clients write all of it
     * before they read; a larger or an endless one ends with its connection.
     */
    private void refuse(RoutingContext context, Problem problem) {
        HttpServerRequest request = context.request();
        long length = length(request);
        if (length > 0 && length <= mostBytes * PATIENCE) {
            request.handler(bytes -> {}).endHandler(read -> ProblemRoutes.answer(context.response(), problem));
            request.resume();
            return;
        }
        if (length != 0) {
            context.response()
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .endHandler(sent -> request.connection().close());
        }
        ProblemRoutes.answer(context.response(), problem);
    }

    /** Bytes of the body as announced; 0 is none, -1 is unknown. */
    private static long length(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null ? 0 : -1;
        }
        try {
            return Long.parseLong(length);
        } catch (NumberFormatException odd) {
            return -1;
        }
    }
}
