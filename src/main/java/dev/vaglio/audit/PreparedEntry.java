package dev.vaglio.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry with everything done that needs no database: serialised, digested, compressed.
 *
 * @param follows the decision that was current when this one was made without a call; null for a call
 */
record PreparedEntry(
        UUID decisionId,
        Instant loggedAt,
        DecisionRow.Header header,
        @Nullable UUID follows,
        @Nullable String leadId,
        byte @Nullable [] leadKey,
        byte[] personRef,
        SearchColumns search,
        CurrentColumns current,
        byte @Nullable [] outcome,
        byte[] packedPayload,
        byte[] commitment,
        @Nullable Request request) {
    /** The request's key and content, blinded. */
    record Request(byte[] key, byte[] body) {}

    boolean decided() {
        return outcome != null;
    }

    boolean isFollowing() {
        return follows != null;
    }

    byte @Nullable [] sealedLead(PersonKey person, AesGcm aes) {
        return leadId == null ? null : SealedLead.seal(aes, person, decisionId, leadId);
    }

    DecisionRow row(boolean superseded, PersonKey person, AesGcm aes, DecisionRow.Place place) {
        byte[] payload = aes.seal(person.key(), packedPayload, Payload.bound(decisionId, person.id()));
        return new DecisionRow(
                DecisionRow.FORMAT,
                decisionId,
                loggedAt,
                header,
                superseded,
                leadKey,
                person.id(),
                search,
                outcome,
                outcome == null ? null : Sha256.of(outcome),
                payload,
                commitment,
                place);
    }
}
