package dev.vaglio.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Of which leads the current decisions are wanted; null means any.
 *
 * @param stage where the leads are
 * @param dueFrom to be worked at or after
 * @param dueBefore to be worked before
 */
public record CurrentFilter(
        String ruleSet,
        @Nullable String owner,
        @Nullable String band,
        @Nullable String verdict,
        @Nullable String stall,
        @Nullable String stage,
        @Nullable Instant dueFrom,
        @Nullable Instant dueBefore) {
    Conditions conditions(String select) {
        return new Conditions(select + " WHERE h.decision_id IS NOT NULL")
                .where(" AND h.rule_set = ?", ruleSet)
                .where(" AND h.owner = ?", owner)
                .where(" AND h.band = ?", band)
                .where(" AND h.verdict = ?", verdict)
                .where(" AND h.stall = ?", stall)
                .where(" AND h.stage = ?", stage)
                .where(" AND h.due_at >= ?", dueFrom)
                .where(" AND h.due_at < ?", dueBefore);
    }
}
