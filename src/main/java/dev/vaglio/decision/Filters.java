package dev.vaglio.decision;

import dev.vaglio.audit.DecisionFilter;
import dev.vaglio.audit.Kind;
import dev.vaglio.problem.Query;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads which decisions a query asks for. */
final class Filters {
    static final String[] PARAMETERS = {
        "leadId", "from", "to", "status", "band", "ruleSet", "version", "caller", "kind", "limit", "cursor"
    };
    private static final int USUAL = 50;

    private Filters() {}

    static DecisionFilter of(Query query) {
        String kind = query.oneOf("kind", Kind.DECIDED.code(), Kind.FAILED.code());
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
                cursor(query),
                limit(query));
    }

    static int limit(Query query) {
        return query.integer("limit", USUAL, 1, DecisionFilter.MOST);
    }

    static @Nullable UUID cursor(Query query) {
        return query.read("cursor", "invalid_cursor", "next of the page before", UUID::fromString);
    }
}
