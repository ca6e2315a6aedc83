package dev.vaglio.audit;

import org.jspecify.annotations.Nullable;

/**
 * What verifying the log found.
 *
 * @param erased decisions whose person was erased: of these the commitment can no longer be checked against the content
 * @param breaks how many breaks were reported
 * @param first the first of them, null if the log is intact
 */
public record VerificationReport(
        long replicas,
        long batches,
        long decisions,
        long erased,
        long breaks,
        @Nullable Break first) {
    public boolean intact() {
        return breaks == 0;
    }
}
