package dev.vaglio.security;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A person who may log in.
 *
 * @param password its Argon2id
 */
record Account(String name, Set<String> roles, String password, boolean isActive, Instant createdAt) {
    static final String FIRST = "admin";

    boolean isWorkingAdministrator() {
        return isActive && roles.contains(Roles.ADMINISTRATOR);
    }

    /** What may be shown of it. */
    Map<String, @Nullable Object> tree() {
        return new TreeMap<>(Map.of("name", name, "roles", roles, "active", isActive, "createdAt", createdAt));
    }
}
