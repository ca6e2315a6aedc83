package dev.vaglio.security;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One thing done to a user, a key or a session.
 *
 * @param act such as {@code user_created} or {@code key_revoked}
 * @param whom a user's name, or {@code key:} and the name of a key
 */
record Act(long number, Instant at, String who, String act, String whom, Map<String, @Nullable Object> detail) {
    static final List<String> KINDS = List.of(
            "user_created",
            "user_changed",
            "password_reset",
            "password_changed",
            "key_created",
            "key_revoked",
            "logged_in",
            "login_failed",
            "logged_out");

    Map<String, @Nullable Object> tree() {
        return new TreeMap<>(
                Map.of("number", number, "at", at, "who", who, "act", act, "whom", whom, "detail", detail));
    }
}
