package dev.vaglio.lead;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of one line after the other. */
final class LineHash {
    private final MessageDigest digest = sha256();

    void add(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
    }

    /** In hex, of all that was added since the last; begins anew. */
    String end() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
