package dev.vaglio.ruleset;

import dev.vaglio.engine.RuleSetSource;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to become the next version of its rule set.
 *
 * @param basedOn the version that it was made from, null for none
 * @param author who made it
 * @param approvers who agreed, sorted; none where nobody had to
 * @param effectiveFrom before this it is not live; null for at once
 */
public record Publication(
        RuleSetSource source,
        PublicationKind kind,
        @Nullable Integer basedOn,
        String author,
        List<String> approvers,
        String reason,
        @Nullable Instant effectiveFrom) {
    public Publication {
        approvers = approvers.stream().sorted().toList();
    }

    /** The rules of a release. */
    static Publication shipped(RuleSetSource source, String author, String reason) {
        return new Publication(source, PublicationKind.SHIPPED, null, author, List.of(), reason, null);
    }
}
