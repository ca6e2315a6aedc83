package dev.vaglio.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A logged decision without what could name a person.
 *
 * @param outcome codes and numbers of the outcome; empty for a failed decision
 */
public record DecisionHeader(
        UUID decisionId,
        Instant loggedAt,
        RuleSetRef ruleSet,
        String engine,
        String caller,
        Trigger trigger,
        Kind kind,
        boolean superseded,
        Instant asOf,
        Duration duration,
        @Nullable Instant nextEvaluationAt,
        Map<String, @Nullable Object> outcome) {}
