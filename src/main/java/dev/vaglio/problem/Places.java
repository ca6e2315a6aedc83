package dev.vaglio.problem;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** How much work of a kind may be done at once; who comes when all places are taken is told to come later. */
public final class Places {
    private final Semaphore free;
    private final String taken;

    /** @param taken what is told where no place is free, such as {@code Too many batches at once.} */
    public Places(int most, String taken) {
        this.free = new Semaphore(most);
        this.taken = taken;
    }

    /** Takes a place until the request has ended. */
    public void take(RoutingContext request) {
        take();
        request.addEndHandler(ended -> free.release());
    }

    /** Takes a place while the work is done. */
    public <T> T during(Supplier<T> work) {
        take();
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private void take() {
        if (!free.tryAcquire()) {
            throw Problem.of(ProblemType.OVERLOADED, taken + " The same may succeed later.")
                    .retryAfter(1)
                    .asException();
        }
    }
}
