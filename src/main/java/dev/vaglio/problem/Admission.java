package dev.vaglio.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The door in front of the API: only so many requests are inside at a time, the others are told to come later, so that
 * load does not grow memory. A body that says it is larger than allowed does not come in either.
 */
@ApplicationScoped
class Admission {
    private static final int BEFORE_THE_FRAMEWORKS_OWN_LIMIT = -1000;
    private static final int AFTER_THE_FRAMEWORKS_OWN_LIMIT = -1;
    private static final int PATIENCE = 4;
    /** Bodies that are read line by line may be of any length. */
    private static final Set<String> STREAMS = Set.of("/api/v1/decisions/stream");
    /** Where the framework finds how many bytes it may read of a body that does not say its length. */
    private static final String MOST_READ = "io.quarkus.max-request-size";

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
        router.route("/api/*").order(AFTER_THE_FRAMEWORKS_OWN_LIMIT).handler(this::bound);
    }

    private void bound(RoutingContext context) {
        if (isStream(context)) {
            context.remove(MOST_READ);
        } else {
            context.put(MOST_READ, mostBytes * 2);
        }
        context.next();
    }

    private static boolean isStream(RoutingContext context) {
        return STREAMS.contains(context.normalizedPath());
    }

    private void admit(RoutingContext context) {
        if (length(context.request()) > mostBytes && !isStream(context)) {
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
