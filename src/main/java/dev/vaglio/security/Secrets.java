package dev.vaglio.security;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/** Secrets by chance, and what is kept of those that carry 256 bits of it. */
final class Secrets {
    static final String KEY = "vaglio_";
    static final String SESSION = "vaglio_session_";
    /** What a token has at most; longer ones are nobody's. */
    static final int MOST = 200;

    private static final int BYTES = 32;
    private static final int HINT = 4;
    private static final int PASSWORD_CHARACTERS = 25;
    private static final int GROUP = 5;
    /** Without those that are taken for one another. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    static String key() {
        return KEY + chance();
    }

    static String session() {
        return SESSION + chance();
    }

    /** Over 120 bits, in groups that can be read aloud. */
    static String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < PASSWORD_CHARACTERS; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "")
                    .append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /** SHA-256 in hex. */
    static String hash(String token) {
        return DigestUtils.sha256Hex(token);
    }

    /** The beginning of a key, by which its owner knows it again. */
    static String hint(String key) {
        int length = key.startsWith(KEY) ? KEY.length() + HINT : HINT;
        return key.substring(0, length) + "…";
    }

    private static String chance() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
