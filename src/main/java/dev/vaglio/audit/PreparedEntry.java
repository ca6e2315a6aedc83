package dev.vaglio.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry with everything done that needs no database: serialised, digested, compressed. */
record PreparedEntry(
        UUID decisionId,
        Instant loggedAt,
        DecisionRow.Header header,
        byte @Nullable [] leadKey,
        byte[] personRef,
        SearchColumns search,
        byte @Nullable [] outcome,
        byte[] packedPayload,
        byte[] commitment,
        @Nullable Request request) {
    /** The request's key and content, blinded. */
    record Request(byte[] key, byte[] body) {}

    boolean decided() {
        return outcome != null;
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
