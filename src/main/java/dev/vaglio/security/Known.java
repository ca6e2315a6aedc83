package dev.vaglio.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a credential stands for.
 *
 * @param hash of the credential
 * @param actor as logs name them: a user's name, or {@code key:} and the name of a key
 * @param key the id of the API key, null where it is a session
 * @param expiresAt null is never
 */
record Known(
        String hash,
        String actor,
        Set<String> roles,
        @Nullable UUID key,
        @Nullable Instant expiresAt) {
    private static final String SELF = "vaglio.known";

    static Known person(String hash, String name, Set<String> roles, Instant expiresAt) {
        return new Known(hash, name, roles, null, expiresAt);
    }

    static Known system(ApiKey key) {
        return new Known(key.hash(), ApiKey.actor(key.name()), key.roles(), key.id(), key.expiresAt());
    }

    /** The one whom {@link #identity()} was made of. */
    static Known of(SecurityIdentity identity) {
        return identity.getAttribute(SELF);
    }

    SecurityIdentity identity() {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(actor))
                .addRoles(roles)
                .addAttribute(SELF, this)
                .build();
    }

    boolean isLive(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }

    boolean isPerson() {
        return key == null;
    }

    Map<String, @Nullable Object> tree() {
        Map<String, @Nullable Object> tree =
                new TreeMap<>(Map.of("name", actor, "roles", roles, "kind", isPerson() ? "user" : "key"));
        tree.put("expiresAt", expiresAt);
        return tree;
    }
}
