package dev.vaglio.draft;

import dev.vaglio.json.Json;
import dev.vaglio.problem.Query;
import dev.vaglio.ruleset.RuleSetsUnavailable;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the resources of drafts share: who calls, which draft, and the answer while the database is away. */
final class DraftCalls {
    private static final String NOBODY_NAMED = "anonymous";

    private DraftCalls() {}

    static String actor(SecurityContext security) {
        Principal principal = security.getUserPrincipal();
        return principal == null || principal.getName() == null ? NOBODY_NAMED : principal.getName();
    }

    static UUID id(String id) {
        try {
            UUID uuid = UUID.fromString(id);
            if (uuid.toString().equals(id)) {
                return uuid;
            }
        } catch (IllegalArgumentException none) {
            throw DraftProblems.unknown();
        }
        throw DraftProblems.unknown();
    }

    /** The text of a parameter where it can be kept, and another where it is not there. */
    static String text(Query query, String name, int most, String otherwise) {
        return Objects.requireNonNullElse(text(query, name, most), otherwise);
    }

    /** The text of a parameter where it can be kept; null where it is not there. */
    static @Nullable String text(Query query, String name, int most) {
        String text = query.text(name);
        if (text != null && text.length() > most) {
            throw DraftProblems.refused(name, "invalid_value", "At most " + most + " characters can be kept.");
        }
        return text;
    }

    static Response answer(Supplier<Response> work) {
        try {
            return work.get();
        } catch (DraftsUnavailable | RuleSetsUnavailable away) {
            throw DraftProblems.unavailable();
        }
    }

    static Response json(Map<String, ? extends @Nullable Object> tree) {
        return Response.ok(Json.canonical(tree), MediaType.APPLICATION_JSON).build();
    }
}
