package dev.vaglio.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are given again for some seconds. Who comes while one is read waits for that one, also where it fails; a
 * failure is given to nobody who comes later.
 */
final class KeptAnswers<K, V> {
    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final int MOST_KEPT = 100;

    private final Clock clock;
    private final Map<K, Answer<V>> kept = new ConcurrentHashMap<>();

    KeptAnswers(Clock clock) {
        this.clock = clock;
    }

    private record Answer<V>(CompletableFuture<V> value, Instant at) {
        boolean holds(Instant now) {
            return !value.isDone()
                    || !value.isCompletedExceptionally() && at.plus(KEPT).isAfter(now);
        }

        V await() {
            try {
                return value.join();
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw failed;
            }
        }
    }

    /** What is kept for a key, or else what is read; throws what the reading throws. */
    V get(K key, Supplier<V> read) {
        Instant now = clock.instant();
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        Answer<V> own = new Answer<>(new CompletableFuture<>(), now);
        Answer<V> answer = kept.compute(key, (asked, before) -> isHeld(before, now) ? before : own);
        if (answer == own) {
            own.value().completeAsync(read, Runnable::run);
        }
        return answer.await();
    }

    private static <V> boolean isHeld(@Nullable Answer<V> before, Instant now) {
        return before != null && before.holds(now);
    }
}
