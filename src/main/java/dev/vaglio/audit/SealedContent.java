package dev.vaglio.audit;

import dev.vaglio.json.Json;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens what was encrypted for the person of a decision. */
final class SealedContent {
    private final KeyWrap wrap;
    private final AesGcm aes;

    SealedContent(MasterKey master) {
        SecureRandom random = new SecureRandom();
        this.wrap = new KeyWrap(master, random);
        this.aes = new AesGcm(random);
    }

    /**
     * Of a row with {@code decision_id}, {@code person_key}, {@code payload} and the person's {@code wrapped} key.
     *
     * @throws GeneralSecurityException if it is not what was written
     */
    Map<String, @Nullable Object> of(ResultSet row) throws SQLException, GeneralSecurityException {
        byte[] wrapped = row.getBytes("wrapped");
        if (wrapped == null) {
            throw new GeneralSecurityException("the person's key is missing");
        }
        PersonKey key = wrap.unwrap(row.getObject("person_key", UUID.class), wrapped);
        UUID decisionId = row.getObject("decision_id", UUID.class);
        return Json.object(
                Payload.open(aes, key, decisionId, row.getBytes("payload")).json());
    }

    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> object(@Nullable Object tree) {
        return tree == null ? Map.of() : (Map<String, @Nullable Object>) tree;
    }
}
