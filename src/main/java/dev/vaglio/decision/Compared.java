package dev.vaglio.decision;

import dev.vaglio.audit.RuleSetRef;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two decisions of a lead, compared.
 *
 * @param first the rules of the first
 * @param second the rules of the second
 * @param facts what is otherwise in the facts
 * @param rest what else is answered: both decisions, the steps from one to the other, and the whole
 */
record Compared(RuleSetRef first, RuleSetRef second, List<FactDifference> facts, Map<String, @Nullable Object> rest) {

    /** The answer, with labels and texts. */
    Map<String, @Nullable Object> tree(Words words) {
        Rendering rendering = new Rendering(words);
        Map<String, @Nullable Object> tree = rendering.of(rest);
        tree.put("facts", facts.stream().map(fact -> fact.tree(rendering)).toList());
        return tree;
    }
}
