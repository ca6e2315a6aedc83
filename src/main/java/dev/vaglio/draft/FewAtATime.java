package dev.vaglio.draft;

import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Work that takes much memory, at most so many at once; one more is told to come later. */
final class FewAtATime {
    private final Semaphore free;

    FewAtATime(int most) {
        this.free = new Semaphore(most);
    }

    <T> T run(Supplier<T> work) {
        if (!free.tryAcquire()) {
            throw Problem.of(ProblemType.OVERLOADED, "Too many files are read at once. The same may succeed later.")
                    .retryAfter(1)
                    .asException();
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
