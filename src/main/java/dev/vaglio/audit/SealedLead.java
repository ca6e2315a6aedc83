package dev.vaglio.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/** The caller's id of a lead beside its current decision: sealed under the person's key, bound to the decision. */
final class SealedLead {
    private static final byte[] DOMAIN = "vaglio.lead-id.1".getBytes(StandardCharsets.UTF_8);

    private SealedLead() {}

    static byte[] seal(AesGcm aes, PersonKey key, UUID decisionId, String leadId) {
        return aes.seal(key.key(), leadId.getBytes(StandardCharsets.UTF_8), bound(decisionId, key.id()));
    }

    /** @throws GeneralSecurityException if the bytes are not what was sealed for this decision */
    static String open(AesGcm aes, PersonKey key, UUID decisionId, byte[] sealed) throws GeneralSecurityException {
        return new String(aes.open(key.key(), sealed, bound(decisionId, key.id())), StandardCharsets.UTF_8);
    }

    /** Never what a payload is bound to, so that neither opens in the other's place. */
    private static byte[] bound(UUID decisionId, UUID personKey) {
        byte[] place = Payload.bound(decisionId, personKey);
        return ByteBuffer.allocate(DOMAIN.length + place.length)
                .put(DOMAIN)
                .put(place)
                .array();
    }
}
