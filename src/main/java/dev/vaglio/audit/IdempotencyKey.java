package dev.vaglio.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A caller's key for one request, kept 72 hours.
 *
 * @param key what the caller sent, at most 255 characters by convention
 * @param bodyHash SHA-256 in hex of everything that makes the request another one: body and query
 */
public record IdempotencyKey(String key, String bodyHash) {
    public static IdempotencyKey of(String key, byte[] request) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(request);
            return new IdempotencyKey(key, HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
