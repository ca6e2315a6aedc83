package dev.vaglio.audit;

import java.time.Duration;

/**
 * How the log writes.
 *
 * @param queue entries that may wait; one more is refused at once
 * @param batch most entries in one commit
 * @param answerWithin how long an entry may wait for its commit
 * @param statementTimeout how long the database may work on a statement, or wait for a lock
 * @param idempotencyFor how long the key of a request is kept
 */
public record LogSettings(
        int queue, int batch, Duration answerWithin, Duration statementTimeout, Duration idempotencyFor) {
    public static final LogSettings DEFAULT =
            new LogSettings(2048, 256, Duration.ofSeconds(5), Duration.ofSeconds(3), Duration.ofHours(72));
}
