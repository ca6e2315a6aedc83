package dev.vaglio.decision;

import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.Semaphore;

/** How many requests of a kind may be served at once; one more is told to come later. */
final class Places {
    private final Semaphore free;

    Places(int most) {
        this.free = new Semaphore(most);
    }

    /** Takes a place until the request has ended. */
    void take(RoutingContext request) {
        if (!free.tryAcquire()) {
            throw Problem.of(ProblemType.OVERLOADED, "Too many batches or streams at once. The same may succeed later.")
                    .retryAfter(1)
                    .asException();
        }
        request.addEndHandler(ended -> free.release());
    }
}
