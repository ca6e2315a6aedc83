package dev.vaglio.security;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vaglio.problem.Fault;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemException;
import dev.vaglio.problem.ProblemType;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The small JSON object of a call; every fault is told with its place, and none repeats a value. */
final class Body {
    static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,99}");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode json;
    private final List<Fault> faults = new ArrayList<>();

    private Body(JsonNode json) {
        this.json = json;
    }

    /** @param names all members that it may have */
    static Body of(byte[] bytes, String... names) {
        Body body = new Body(object(bytes));
        List<String> allowed = List.of(names);
        body.json.fieldNames().forEachRemaining(name -> {
            if (!allowed.contains(name)) {
                body.fault("", "unknown_member", "A member is not known.", allowed);
            }
        });
        return body;
    }

    boolean has(String name) {
        return json.hasNonNull(name);
    }

    /** The text as given; empty, with a fault, where there is none. */
    String text(String name) {
        JsonNode value = json.path(name);
        if (!value.isTextual()) {
            fault("/" + name, "missing", "A text is needed.", List.of());
        }
        return value.asText();
    }

    /** A name that a user or a key may have. */
    String name() {
        String name = text("name");
        if (json.path("name").isTextual() && !NAME.matcher(name).matches()) {
            fault("/name", "invalid_name", "Nobody can have this name.", List.of(NAME.pattern()));
        }
        return name;
    }

    /** A password that may be set. */
    String password(String name, String account) {
        String password = text(name);
        if (json.path(name).isTextual()
                && (!Passwords.isAllowed(password) || !account.isEmpty() && password.contains(account))) {
            String allowed = Passwords.LEAST + ".." + Passwords.MOST + " characters, without the name of the user";
            fault("/" + name, "invalid_password", "The password can not be taken.", List.of(allowed));
        }
        return password;
    }

    /** One or more of the allowed. */
    Set<String> roles(List<String> allowed) {
        Set<String> roles = new TreeSet<>();
        JsonNode list = json.path("roles");
        for (JsonNode role : list) {
            if (!allowed.contains(role.asText())) {
                fault("/roles", "unknown_role", "A role can not be given.", allowed);
            }
            roles.add(role.asText());
        }
        if (!list.isArray() || roles.isEmpty()) {
            fault("/roles", "missing", "A list of one or more roles is needed.", allowed);
        }
        if (Roles.TEAMS.stream().anyMatch(roles::contains) && !roles.contains(Roles.APPROVER)) {
            fault("/roles", "team_without_approver", "A team is that of an approver.", List.of(Roles.APPROVER));
        }
        return roles;
    }

    boolean flag(String name) {
        if (!json.path(name).isBoolean()) {
            fault("/" + name, "invalid_value", "It is either.", List.of("true", "false"));
        }
        return json.path(name).asBoolean();
    }

    /** A time after another; null where it is not there. */
    @Nullable
    Instant instant(String name, Instant after) {
        if (!has(name)) {
            return null;
        }
        try {
            Instant at = OffsetDateTime.parse(json.path(name).asText()).toInstant();
            if (at.isAfter(after)) {
                return at;
            }
        } catch (DateTimeException unreadable) {
            // told below, as one that has passed
        }
        fault("/" + name, "invalid_time", "A time to come is needed.", List.of("a time such as 2030-03-02T09:00:00Z"));
        return null;
    }

    /** Throws what was found so far. */
    void orRefuse() {
        if (!faults.isEmpty()) {
            throw refusal(faults);
        }
    }

    static ProblemException refusal(List<Fault> faults) {
        return Problem.of(ProblemType.INVALID_BODY, "The body has " + faults.size() + " fault(s).")
                .withErrors(faults)
                .asException();
    }

    private void fault(String pointer, String code, String detail, List<String> allowed) {
        faults.add(new Fault(pointer, code, detail, allowed));
    }

    private static JsonNode object(byte[] bytes) {
        try {
            JsonNode json = JSON.readTree(bytes);
            if (json.isObject()) {
                return json;
            }
        } catch (IOException malformed) {
            // told below, as one that is another thing
        }
        throw Problem.of(ProblemType.MALFORMED_JSON, "One JSON object without repeated keys is expected.")
                .asException();
    }
}
