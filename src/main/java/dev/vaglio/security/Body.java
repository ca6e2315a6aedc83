package dev.vaglio.security;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vaglio.problem.JsonBody;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The small JSON object of a call. */
record Body(JsonBody json) {
    static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,99}");

    /** @param names all members that it may have */
    static Body of(byte[] bytes, String... names) {
        return new Body(JsonBody.of(bytes, names));
    }

    boolean has(String name) {
        return json.has(name);
    }

    /** The text as given; empty, with a fault, where there is none. */
    String text(String name) {
        JsonNode value = json.member(name);
        if (!value.isTextual()) {
            json.fault(name, "missing", "A text is needed.");
        }
        return value.asText();
    }

    /** A name that a user or a key may have. */
    String name() {
        String name = text("name");
        if (json.member("name").isTextual() && !NAME.matcher(name).matches()) {
            json.fault("name", "invalid_name", "Nobody can have this name.", NAME.pattern());
        }
        return name;
    }

    /** A password that may be set. */
    String password(String name, String account) {
        String password = text(name);
        if (json.member(name).isTextual()
                && (!Passwords.isAllowed(password) || !account.isEmpty() && password.contains(account))) {
            String allowed = Passwords.LEAST + ".." + Passwords.MOST + " characters, without the name of the user";
            json.fault(name, "invalid_password", "The password can not be taken.", allowed);
        }
        return password;
    }

    /** One or more of the allowed. */
    Set<String> roles(List<String> allowed) {
        Set<String> roles = new TreeSet<>();
        String[] known = allowed.toArray(String[]::new);
        JsonNode list = json.member("roles");
        for (JsonNode role : list) {
            if (!allowed.contains(role.asText())) {
                json.fault("roles", "unknown_role", "A role can not be given.", known);
            }
            roles.add(role.asText());
        }
        if (!list.isArray() || roles.isEmpty()) {
            json.fault("roles", "missing", "A list of one or more roles is needed.", known);
        }
        if (Roles.TEAMS.stream().anyMatch(roles::contains) && !roles.contains(Roles.APPROVER)) {
            json.fault("roles", "team_without_approver", "A team is that of an approver.", Roles.APPROVER);
        }
        return roles;
    }

    boolean flag(String name) {
        if (!json.member(name).isBoolean()) {
            json.fault(name, "invalid_value", "It is either.", "true", "false");
        }
        return json.member(name).asBoolean();
    }

    /** A time after another; null where it is not there. */
    @Nullable
    Instant instant(String name, Instant after) {
        return has(name) ? json.instant(name, after) : null;
    }

    /** Throws what was found so far. */
    void orRefuse() {
        json.orRefuse();
    }
}
