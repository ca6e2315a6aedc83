package dev.vaglio.audit;

import java.time.Duration;

/** The log cannot be written or read now; the same request may succeed later. Never says why to the caller. */
public final class LogUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LogUnavailable(String message) {
        super(message);
    }

    LogUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    /** When to try again. */
    public Duration retryAfter() {
        return Duration.ofSeconds(2);
    }
}
