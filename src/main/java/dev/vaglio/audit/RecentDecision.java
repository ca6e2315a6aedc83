package dev.vaglio.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call as it was decided: what was sent and what was answered, as canonical JSON gives them back. It holds what is known
 * of a person; whoever reads it keeps counts alone.
 */
public record RecentDecision(
        Instant at, String caller, Map<String, @Nullable Object> facts, Map<String, @Nullable Object> outcome) {}
