package dev.vaglio.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something in the log that is not as it was written.
 *
 * @param seq the batch, or 0 for the replica itself
 * @param decisionId null where it is not one decision
 */
public record Break(
        Fault fault, UUID replica, long seq, @Nullable UUID decisionId) {
    /** What does not hold. */
    public enum Fault {
        /** A replica has batches but no row, or its row is not the one written. */
        REPLICA,
        /** A chain that existed when this replica started has lost its end, or has another. */
        FOLLOWED_END,
        /** Batches before this one are missing. */
        GAP,
        /** The batch does not continue the one before. */
        LINK,
        /** The batch's columns do not give its hash. */
        BATCH,
        /** The hash was not made with the master key. */
        SEAL,
        /** The batch has fewer or more rows than were written, or not at their positions. */
        COUNT,
        /** The rows' digests do not give the batch's root. */
        ROOT,
        /** A row's columns do not give its digest. */
        ROW,
        /** A row holds what cannot have been written. */
        UNREADABLE,
        /** The person's key exists, but the payload does not open, or is not the one committed to. */
        PAYLOAD,
        /** The row of the person's key is missing, or the key does not open. */
        KEY,
        /** A row belongs to no batch. */
        ORPHAN
    }
}
