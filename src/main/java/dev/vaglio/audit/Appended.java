package dev.vaglio.audit;

import java.time.Instant;
import java.util.UUID;

/** What became of an entry, once the database has committed. */
public sealed interface Appended {
    /** The decision this request has: its own, or that of the earlier request with the same key. */
    UUID decisionId();

    /** Logged now. {@code superseded}: the lead has a decision in this rule set with a later {@code asOf}. */
    record Logged(UUID decisionId, Instant loggedAt, boolean superseded) implements Appended {}

    /** The same caller sent the same key with the same request before; nothing was logged now. */
    record Repeated(UUID decisionId) implements Appended {}

    /** The same caller sent the same key with another request before; nothing was logged now. */
    record Conflict(UUID decisionId) implements Appended {}
}
