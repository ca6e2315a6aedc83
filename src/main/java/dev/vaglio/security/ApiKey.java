package dev.vaglio.security;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key that a system calls with.
 *
 * @param hash SHA-256 of the key in hex
 * @param hint how the key begins
 * @param expiresAt null is never
 * @param revokedAt null where it was not
 * @param lastUsedAt within a minute; null where it was not
 */
record ApiKey(
        UUID id,
        String name,
        String hash,
        String hint,
        Set<String> roles,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {
    /** The key that the first start makes. */
    static final String FIRST = "default";

    /** How logs name who called with a key of this name; no user can have such a name. */
    static String actor(String name) {
        return "key:" + name;
    }

    /** What may be shown of it. */
    Map<String, @Nullable Object> tree() {
        Map<String, @Nullable Object> tree =
                new TreeMap<>(Map.of("id", id, "name", name, "hint", hint, "roles", roles, "createdAt", createdAt));
        tree.put("expiresAt", expiresAt);
        tree.put("revokedAt", revokedAt);
        tree.put("lastUsedAt", lastUsedAt);
        return tree;
    }
}
