package dev.vaglio.audit;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Where decisions are appended before they are answered. Safe for all threads. */
public interface DecisionLog {
    /**
     * Appends one decision; concurrent calls share a commit. The future completes when the database has committed, or
     * exceptionally with {@link LogUnavailable}: then nothing may be answered. It completes within seconds, whatever
     * the database does, on a thread that must not be blocked: continue with {@code thenApplyAsync} or {@code join}.
     */
    CompletableFuture<Appended> append(DecisionEntry entry);

    /**
     * What an earlier request of this caller with this key came to, so that nothing need be decided for a repeated one:
     * {@link Appended.Repeated}, {@link Appended.Conflict}, or empty.
     *
     * @throws LogUnavailable if the database does not answer
     */
    Optional<Appended> earlier(String caller, IdempotencyKey key);
}
