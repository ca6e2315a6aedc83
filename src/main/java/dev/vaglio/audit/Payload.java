package dev.vaglio.audit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** What could name a person: salt and canonical JSON. The salt makes the commitment useless for guessing. */
record Payload(byte[] salt, byte[] json) {
    private static final int SALT = 32;

    static Payload of(byte[] json, SecureRandom random) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return new Payload(salt, json);
    }

    /** SHA-256 of salt and JSON; stays in the row when the key is destroyed. */
    byte[] commitment() {
        return Sha256.of(salt, json);
    }

    /** The salt, then the JSON deflated. */
    byte[] packed() {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(SALT + json.length / 4);
        bytes.writeBytes(salt);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /** @throws GeneralSecurityException if the bytes are not what was sealed for this decision */
    static Payload open(AesGcm aes, PersonKey key, UUID decisionId, byte[] sealed) throws GeneralSecurityException {
        byte[] packed = aes.open(key.key(), sealed, bound(decisionId, key.id()));
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed, SALT, packed.length - SALT))) {
            return new Payload(Arrays.copyOf(packed, SALT), in.readAllBytes());
        } catch (IOException broken) {
            throw new GeneralSecurityException("not deflated", broken);
        }
    }

    /** What a sealed payload is bound to: it opens in the row it was written for, and in no other. */
    static byte[] bound(UUID decisionId, UUID personKey) {
        return ByteBuffer.allocate(32)
                .put(Fields.bytes(decisionId))
                .put(Fields.bytes(personKey))
                .array();
    }
}
