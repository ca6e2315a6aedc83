package dev.vaglio.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A logged decision with its content, as far as that still exists. */
public record DecisionRecord(DecisionHeader header, Content content) {
    /** What was encrypted for the person. */
    public sealed interface Content {
        /**
         * Trees of Map, List, String, Number, Boolean and null, as canonical JSON gives them back.
         *
         * @param outcome null for a failed decision
         * @param trace {@code Trace} as a tree: {@code {tables: [{table, seen, matched, counted}]}}
         * @param messages why the engine failed; empty for a decided one
         */
        record Readable(
                Map<String, @Nullable Object> facts,
                @Nullable Map<String, @Nullable Object> outcome,
                Map<String, @Nullable Object> measures,
                Map<String, @Nullable Object> trace,
                List<@Nullable Object> warnings,
                List<@Nullable Object> messages)
                implements Content {}

        /** The person was erased: the key is destroyed, only the header stays. */
        record Erased(Instant erasedAt) implements Content {}
    }
}
