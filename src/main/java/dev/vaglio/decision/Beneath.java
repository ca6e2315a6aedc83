package dev.vaglio.decision;

import dev.vaglio.audit.DecisionRecord;
import dev.vaglio.engine.Evaluation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a decision rests on.
 *
 * @param facts as the rules saw them, and the custom texts that no rule saw
 * @param trace every evaluation of a table: the values seen, the rows that matched and those that counted
 */
record Beneath(
        Map<String, ? extends @Nullable Object> facts,
        Map<String, ? extends @Nullable Object> measures,
        @Nullable Object trace) {
    static Beneath of(Decided decided, Evaluation.Decided done) {
        return new Beneath(
                Deciding.logged(decided.lead().facts()),
                done.measures(),
                done.trace().tables());
    }

    static Beneath of(DecisionRecord.Content.Readable content) {
        return new Beneath(content.facts(), content.measures(), content.trace().get("tables"));
    }

    /** Adds it to an answer, as {@code view=full} asks. */
    void onto(Map<String, @Nullable Object> answer) {
        answer.put("facts", facts);
        answer.put("measures", measures);
        answer.put("trace", trace);
    }
}
