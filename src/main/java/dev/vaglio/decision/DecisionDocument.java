package dev.vaglio.decision;

import dev.vaglio.audit.RuleSetRef;
import dev.vaglio.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is answered, over HTTP and on the command line. The outcome is what the rules gave; its canonical
 * bytes are what is compared when a decision is run again. Texts stand outside of them.
 *
 * @param decisionId null where the decision is not logged
 * @param nextEvaluationAt when time alone could change the outcome (U6), null for never
 * @param superseded the lead has a decision with a later {@code asOf}
 * @param outcome Map, List, String, Number, Boolean and null
 * @param warnings what was not understood of the input, as trees
 */
public record DecisionDocument(
        @Nullable String decisionId,
        RuleSetRef ruleSet,
        String engine,
        Instant asOf,
        @Nullable Instant nextEvaluationAt,
        boolean superseded,
        Map<String, @Nullable Object> outcome,
        List<? extends @Nullable Object> warnings) {

    /** The bytes that two runs of the same decision have in common. */
    public static byte[] compared(Map<String, @Nullable Object> outcome, @Nullable Instant nextEvaluationAt) {
        Map<String, @Nullable Object> tree = new TreeMap<>(outcome);
        tree.put("nextEvaluationAt", nextEvaluationAt);
        return Json.canonical(tree);
    }

    /** SHA-256 of {@link #compared} in hex. */
    public static String digest(byte[] compared) {
        return DigestUtils.sha256Hex(compared);
    }

    /** The answer as a tree, without texts. */
    public Map<String, @Nullable Object> tree() {
        Map<String, @Nullable Object> tree = new TreeMap<>(outcome);
        if (decisionId != null) {
            tree.put("decisionId", decisionId);
        }
        tree.put("ruleSet", tree(ruleSet));
        tree.put("engine", engine);
        tree.put("asOf", asOf);
        tree.put("nextEvaluationAt", nextEvaluationAt);
        tree.put("outcomeDigest", digest(compared(outcome, nextEvaluationAt)));
        if (superseded) {
            tree.put("superseded", true);
        }
        tree.put("warnings", warnings);
        return tree;
    }

    /** The answer as a tree with labels and texts in one language. */
    public Map<String, @Nullable Object> tree(Words words) {
        return new Rendering(words).of(tree());
    }

    /** The answer as JSON: canonical, so the same decision in the same language has the same bytes. */
    public byte[] json(Words words) {
        return Json.canonical(tree(words));
    }

    static Map<String, Object> tree(RuleSetRef ruleSet) {
        return Map.of("name", ruleSet.name(), "version", ruleSet.version(), "hash", ruleSet.hash());
    }

    DecisionDocument logged(String id, boolean isSuperseded) {
        return new DecisionDocument(id, ruleSet, engine, asOf, nextEvaluationAt, isSuperseded, outcome, warnings);
    }
}
