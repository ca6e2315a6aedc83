package dev.vaglio.draft;

import java.time.Instant;
import java.util.UUID;

/**
 * A draft as it stands.
 *
 * @param base the published version that it changes
 * @param revision how many changes were made; 0 is the base itself
 * @param stateBy who brought it into its state at {@code stateAt}
 */
public record Draft(
        UUID id,
        String ruleSet,
        int base,
        String title,
        String author,
        String reason,
        Instant createdAt,
        DraftState state,
        Instant stateAt,
        String stateBy,
        int revision) {}
