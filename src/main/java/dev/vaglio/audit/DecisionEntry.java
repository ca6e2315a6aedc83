package dev.vaglio.audit;

import dev.vaglio.engine.Evaluation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is to be logged. Facts, the full outcome, measures, trace, warnings and failure messages go into the
 * payload that is encrypted for the person; codes and numbers of the outcome stay readable.
 *
 * @param engine name and version of the engine
 * @param caller who asked; no control characters, at most 200 characters
 * @param asOf the moment decided for, in the years 1 to 9999
 * @param duration how long the evaluation took
 * @param facts what was evaluated, in the shape {@code RuleSet.decide} takes
 * @param warnings what was not understood of the input, as it is answered: trees of Map, List, String, Number, Boolean
 * @param idempotency null where the caller sent no key
 * @param follows of a decision without a call, the one that was current when it was made: where another one is by now, or
 *     the person was erased, nothing is logged; null for a call
 */
public record DecisionEntry(
        RuleSetRef ruleSet,
        String engine,
        String caller,
        Trigger trigger,
        Person person,
        Instant asOf,
        Duration duration,
        Map<String, ? extends @Nullable Object> facts,
        List<? extends Object> warnings,
        Evaluation evaluation,
        @Nullable IdempotencyKey idempotency,
        @Nullable UUID follows) {
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    public DecisionEntry {
        if (asOf.isBefore(EARLIEST) || asOf.isAfter(LATEST)) {
            throw new IllegalArgumentException("asOf is outside the years 1 to 9999");
        }
        if (caller.length() > 200 || caller.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("caller is longer than 200 characters or has control characters");
        }
    }

    Kind kind() {
        return evaluation instanceof Evaluation.Decided ? Kind.DECIDED : Kind.FAILED;
    }
}
