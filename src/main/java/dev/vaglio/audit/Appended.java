package dev.vaglio.audit;

import java.time.Instant;
import java.util.UUID;

/** What became of an entry, once the database has committed. */
public sealed interface Appended {
    /** The decision this request has: its own, that of the earlier request with the same key, or the one it followed. */
    UUID decisionId();

    /** Logged now. {@code superseded}: a call before decided the lead in this rule set as of a later time. */
    record Logged(UUID decisionId, Instant loggedAt, boolean superseded) implements Appended {}

    /** The same caller sent the same key with the same request before; nothing was logged now. */
    record Repeated(UUID decisionId) implements Appended {}

    /** The same caller sent the same key with another request before; nothing was logged now. */
    record Conflict(UUID decisionId) implements Appended {}

    /** Nothing was logged: what it was to follow is current no more, or its person was erased. */
    record Overtaken(UUID decisionId) implements Appended {}
}
