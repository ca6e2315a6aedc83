package dev.vaglio.pipeline;

import dev.vaglio.audit.CurrentFilter;
import dev.vaglio.audit.QueuePlace;
import dev.vaglio.problem.Query;
import dev.vaglio.ruleset.Bundle;
import dev.vaglio.ruleset.RuleSetProblems;
import dev.vaglio.ruleset.RuleSets;
import dev.vaglio.ruleset.Version;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads which leads a query asks for. */
final class LeadFilters {
    private static final String[] PARAMETERS = {
        "ruleSet", "owner", "band", "verdict", "stall", "stage", "dueFrom", "dueBefore"
    };

    private LeadFilters() {}

    static Query query(UriInfo uri, String... more) {
        return Query.of(
                uri,
                Stream.concat(Arrays.stream(PARAMETERS), Arrays.stream(more)).toArray(String[]::new));
    }

    /** The live version of the rule set asked for; throws the problem of an unknown one. */
    static Version rules(Query query, RuleSets ruleSets) {
        String name = query.text("ruleSet");
        return RuleSetProblems.version(ruleSets, name == null ? Bundle.DEFAULT : name, null);
    }

    static CurrentFilter of(Query query, Version rules) {
        return new CurrentFilter(
                rules.name(),
                query.text("owner"),
                query.text("band"),
                query.text("verdict"),
                query.text("stall"),
                query.text("stage"),
                query.instant("dueFrom"),
                query.instant("dueBefore"));
    }

    static @Nullable QueuePlace cursor(Query query) {
        return query.read("cursor", "invalid_cursor", "next of the page before", QueuePlace::of);
    }
}
