package dev.vaglio.lead;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/** The SHA-256 of one line after the other. */
final class LineHash {
    private final MessageDigest digest = DigestUtils.getSha256Digest();

    void add(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
    }

    /** In hex, of all that was added since the last; begins anew. */
    String end() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
