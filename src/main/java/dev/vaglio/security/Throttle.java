package dev.vaglio.security;

import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes guessing slow: after some failed logins under a name, whether or not it is anybody's, each further one must wait,
 * ever longer, up to a minute. Kept in each process, for the names last tried.
 */
@Singleton
class Throttle {
    static final int FREE = 5;

    private static final int NAMES = 10_000;
    private static final int LONGEST_DOUBLING = 6;
    private static final long LONGEST_SECONDS = 60;

    private static final long MILLIS_PER_SECOND = 1000;

    private final InstantSource clock;
    private final Map<String, Tries> tries = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > NAMES;
        }
    };

    Throttle(InstantSource clock) {
        this.clock = clock;
    }

    private record Tries(int failed, Instant notBefore) {}

    /** Throws 429 where the name must wait. */
    synchronized void require(String name) {
        Tries there = tries.get(name);
        if (there != null && clock.instant().isBefore(there.notBefore())) {
            long millis = Duration.between(clock.instant(), there.notBefore()).toMillis();
            throw Problem.of(ProblemType.TOO_MANY_REQUESTS, "Too many failed logins under this name.")
                    .retryAfter(1 + (int) ((millis - 1) / MILLIS_PER_SECOND))
                    .asException();
        }
    }

    synchronized void failed(String name) {
        Tries before = tries.remove(name);
        int failed = before == null ? 1 : before.failed() + 1;
        tries.put(name, new Tries(failed, clock.instant().plusSeconds(waitSeconds(failed))));
    }

    synchronized void succeeded(String name) {
        tries.remove(name);
    }

    private static long waitSeconds(int failed) {
        return failed < FREE ? 0 : Math.min(LONGEST_SECONDS, 1L << Math.min(failed - FREE, LONGEST_DOUBLING));
    }
}
