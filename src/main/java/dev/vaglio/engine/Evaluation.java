package dev.vaglio.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What comes of deciding one lead: a whole outcome, or none. */
public sealed interface Evaluation {
    Trace trace();

    /**
     * The outcome is a tree of Map (keys in a fixed order), List, String, BigDecimal and Boolean; times are RFC 3339 in
     * UTC. The same facts at the same time give an equal tree. {@code nextEvaluationAt} is when time alone could change
     * the outcome (U6), null where it never does within the horizon.
     */
    record Decided(
            Map<String, @Nullable Object> outcome,
            Map<String, @Nullable Object> measures,
            Trace trace,
            @Nullable Instant nextEvaluationAt)
            implements Evaluation {}

    /** The engine could not decide. Messages name tables and nodes, never the values of facts. */
    record Failed(List<String> messages, Trace trace) implements Evaluation {}
}
