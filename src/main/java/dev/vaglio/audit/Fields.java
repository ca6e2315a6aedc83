package dev.vaglio.audit;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over a sequence of fields that cannot be mistaken for another sequence: each is its length in four bytes, big
 * endian, and its bytes; null is the length -1. The first field names what is digested.
 */
final class Fields {
    private final MessageDigest digest = DigestUtils.getSha256Digest();

    Fields(String domain) {
        add(domain);
    }

    Fields add(byte @Nullable [] bytes) {
        digest.update(
                ByteBuffer.allocate(4).putInt(bytes == null ? -1 : bytes.length).flip());
        if (bytes != null) {
            digest.update(bytes);
        }
        return this;
    }

    Fields add(@Nullable String text) {
        return add(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    Fields add(long number) {
        return add(ByteBuffer.allocate(8).putLong(number).array());
    }

    Fields add(boolean flag) {
        return add(new byte[] {(byte) (flag ? 1 : 0)});
    }

    Fields add(UUID id) {
        return add(bytes(id));
    }

    Fields add(@Nullable BigDecimal number) {
        return add(number == null ? null : number.stripTrailingZeros().toPlainString());
    }

    /** A time as microseconds since 1970, the resolution of the database. */
    Fields add(@Nullable Instant time) {
        return time == null ? add((byte[]) null) : add(ChronoUnit.MICROS.between(Instant.EPOCH, time));
    }

    byte[] digest() {
        return digest.digest();
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
