package dev.vaglio.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions to find; null means any. Newest first.
 *
 * @param from logged at or after
 * @param to logged before
 * @param after the id of the last decision of the page before
 * @param limit 1 to 200
 */
public record DecisionFilter(
        @Nullable String leadId,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String status,
        @Nullable String band,
        @Nullable String ruleSet,
        @Nullable Integer version,
        @Nullable String caller,
        @Nullable Kind kind,
        @Nullable Trigger trigger,
        @Nullable Boolean superseded,
        @Nullable UUID after,
        int limit) {
    public static final int MOST = 200;

    public DecisionFilter {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be 1 to " + MOST);
        }
    }

    /** The newest decisions of one lead. */
    public static DecisionFilter ofLead(String leadId, @Nullable UUID after, int limit) {
        return new DecisionFilter(leadId, null, null, null, null, null, null, null, null, null, null, after, limit);
    }

    /** The same after another decision, in other portions. */
    public DecisionFilter page(@Nullable UUID last, int portion) {
        return new DecisionFilter(
                leadId, from, to, status, band, ruleSet, version, caller, kind, trigger, superseded, last, portion);
    }
}
