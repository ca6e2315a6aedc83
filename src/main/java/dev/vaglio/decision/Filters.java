package dev.vaglio.decision;

import dev.vaglio.audit.DecisionFilter;
import dev.vaglio.audit.Kind;
import dev.vaglio.audit.Trigger;
import dev.vaglio.problem.Query;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads which decisions a query asks for. */
final class Filters {
    static final String[] ALL = {
        "leadId", "from", "to", "status", "band", "ruleSet", "version", "caller", "kind", "trigger", "superseded"
    };
    /** Those, and which page. */
    static final String[] PAGED =
            Stream.concat(Stream.of(ALL), Stream.of("limit", "cursor")).toArray(String[]::new);

    private static final int USUAL = 50;

    private Filters() {}

    static DecisionFilter of(Query query) {
        return of(query, cursor(query), limit(query));
    }

    /** Whatever page the query asks for. */
    static DecisionFilter of(Query query, @Nullable UUID after, int portion) {
        String kind = query.oneOf("kind", Kind.DECIDED.code(), Kind.FAILED.code());
        String trigger = query.oneOf(
                "trigger", Stream.of(Trigger.values()).map(Trigger::code).toArray(String[]::new));
        return new DecisionFilter(
                query.text("leadId"),
                query.instant("from"),
                query.instant("to"),
                query.text("status"),
                query.text("band"),
                query.text("ruleSet"),
                query.integer("version", 1, Integer.MAX_VALUE),
                query.text("caller"),
                kind == null ? null : Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                trigger == null ? null : Trigger.valueOf(trigger.toUpperCase(Locale.ROOT)),
                query.flagIfGiven("superseded"),
                after,
                portion);
    }

    static int limit(Query query) {
        return query.integer("limit", USUAL, 1, DecisionFilter.MOST);
    }

    static @Nullable UUID cursor(Query query) {
        return query.read("cursor", "invalid_cursor", "next of the page before", UUID::fromString);
    }
}
