package dev.vaglio.decision;

import dev.vaglio.json.Json;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to one lead of many.
 *
 * @param place its line, or its place in the list
 * @param json an object with the place and {@code decision} or {@code problem}
 * @param problem null where it is decided
 */
record Reply(long place, byte[] json, @Nullable Problem problem) {
    static Reply decided(String placeName, long place, DecisionDocument document, Words words) {
        return new Reply(place, json(placeName, place, "decision", document.tree(words)), null);
    }

    static Reply refused(String placeName, long place, Problem problem) {
        return new Reply(place, json(placeName, place, "problem", tree(problem)), problem);
    }

    /** The document of a problem that stands in an answer, where no header can say when to come again. */
    static Map<String, @Nullable Object> tree(Problem problem) {
        Integer seconds = problem.retryAfterSeconds();
        return seconds == null
                ? problem.tree()
                : problem.with("retryAfter", seconds).tree();
    }

    boolean isDecided() {
        return problem == null;
    }

    /** The log can not be reached: those that come after will not fare better. */
    boolean isLogAway() {
        return problem != null && problem.type() == ProblemType.LOG_UNAVAILABLE;
    }

    private static byte[] json(String placeName, long place, String member, Map<String, @Nullable Object> document) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put(placeName, place);
        tree.put(member, document);
        return Json.canonical(tree);
    }
}
