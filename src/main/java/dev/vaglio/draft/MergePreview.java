package dev.vaglio.draft;

import dev.vaglio.difference.DifferenceView;
import dev.vaglio.difference.Merge;
import dev.vaglio.difference.Side;
import dev.vaglio.engine.RuleSetSource;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a merge would come to.
 *
 * @param live the version that the draft would be based on
 */
record MergePreview(Draft draft, int live, MergeSides sides, Merge merge) {
    /** With the conflicts, chosen or not, and what the draft would change of the live version then. */
    Map<String, @Nullable Object> tree(DifferenceView view) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("revision", draft.revision());
        tree.put("base", draft.base());
        tree.put("live", live);
        tree.put("settled", merge.settled());
        tree.put("conflicts", sides.trees(merge));
        tree.put("difference", view.of(sides.theirs(), Side.of(new RuleSetSource(draft.ruleSet(), merge.files()))));
        return tree;
    }
}
