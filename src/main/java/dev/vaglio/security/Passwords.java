package dev.vaglio.security;

import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hashes and compares passwords, a few at a time: each takes 19 MiB and some time on purpose, and a flood of them must
 * take neither the memory nor the threads of those who decide leads.
 */
@Singleton
class Passwords {
    static final int LEAST = 12;
    static final int MOST = 128;

    private static final int AT_ONCE = 2;
    private static final int WAITING = 6;
    private static final int RETRY_SECONDS = 1;

    private final Semaphore inside = new Semaphore(AT_ONCE + WAITING);
    private final Semaphore working = new Semaphore(AT_ONCE, true);
    /** What is compared with where there is no user, so that there being none takes as long. */
    private final Supplier<String> nobodys = new Once(() -> Argon2.hash(Secrets.password()));

    static boolean isAllowed(String password) {
        return password.length() >= LEAST && password.length() <= MOST;
    }

    /** The hash to keep; 429 where too many wait. */
    String hash(String password) {
        return next(() -> Argon2.hash(password));
    }

    /** False also where there is no hash, in the same time; 429 where too many wait. */
    boolean matches(String password, @Nullable String hash) {
        return next(() -> Argon2.matches(password, hash == null ? nobodys.get() : hash) && hash != null);
    }

    private <T> T next(Supplier<T> work) {
        if (!inside.tryAcquire()) {
            throw Problem.of(ProblemType.TOO_MANY_REQUESTS, "Too many passwords are being looked at.")
                    .retryAfter(RETRY_SECONDS)
                    .asException();
        }
        try {
            working.acquireUninterruptibly();
            try {
                return work.get();
            } finally {
                working.release();
            }
        } finally {
            inside.release();
        }
    }
}
