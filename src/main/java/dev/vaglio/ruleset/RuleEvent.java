package dev.vaglio.ruleset;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did to a rule set.
 *
 * @param number grows with time
 * @param what lower case words with hyphens, such as {@code published}
 * @param subject what it was done to, such as {@code version/3} or {@code change-request/7}
 * @param detail more of it, a JSON object
 */
public record RuleEvent(
        long number,
        String ruleSet,
        Instant at,
        String who,
        String what,
        String subject,
        Map<String, @Nullable Object> detail) {}
