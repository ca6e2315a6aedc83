package dev.vaglio.ruleset;

import dev.vaglio.engine.Depth;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One hand-written example beside the tables: facts, and what must come of them.
 *
 * @param name a sentence in snake_case, unique in its file
 * @param facts as a caller sends them
 * @param expect part of the outcome's tree
 * @param measures part of the tree of measures
 * @param fires rows that must count, each with what its outputs must be: a literal for a single output, part of the
 *     outputs by name, or null for any
 * @param misses rows that must not count
 * @param drl DRL rules that must fire
 * @param service the service to ask instead of deciding a lead, with {@code facts} as its input; null for a lead
 * @param next when time alone changes the outcome, RFC 3339 in UTC, or {@value #NEVER} within the horizon; null where
 *     the case does not ask
 */
public record Case(
        String file,
        String name,
        Instant asOf,
        Map<String, @Nullable Object> facts,
        Map<String, @Nullable Object> expect,
        Map<String, @Nullable Object> measures,
        Map<String, @Nullable Object> fires,
        List<String> misses,
        List<String> drl,
        @Nullable String service,
        @Nullable String next) {
    static final String NEVER = "never";

    /** How deep a decision must go for this case. */
    Depth depth() {
        return next != null || expect.containsKey("nearest") ? Depth.FULL : Depth.VERDICT;
    }
}
