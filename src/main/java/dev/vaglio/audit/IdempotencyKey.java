package dev.vaglio.audit;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * A caller's key for one request, kept 72 hours.
 *
 * @param key what the caller sent, at most 255 characters by convention
 * @param bodyHash SHA-256 in hex of everything that makes the request another one: body and query
 */
public record IdempotencyKey(String key, String bodyHash) {
    public static IdempotencyKey of(String key, byte[] request) {
        return new IdempotencyKey(key, DigestUtils.sha256Hex(request));
    }
}
