package dev.vaglio.audit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The decision of a lead that stands: the last that is neither failed nor superseded, in one rule set. Null is what the
 * outcome does not say.
 *
 * @param leadId the caller's id of the lead
 * @param dueAt until when the lead is to be worked (P6)
 * @param outcome codes and numbers of the outcome
 */
public record CurrentDecision(
        @Nullable String leadId,
        UUID decisionId,
        RuleSetRef ruleSet,
        Trigger trigger,
        Instant asOf,
        @Nullable Instant nextEvaluationAt,
        @Nullable String owner,
        @Nullable BigDecimal total,
        @Nullable String band,
        @Nullable String verdict,
        @Nullable String stall,
        @Nullable String stage,
        @Nullable String relationship,
        @Nullable String priority,
        @Nullable Instant dueAt,
        @Nullable BigDecimal amount,
        Map<String, @Nullable Object> outcome) {}
