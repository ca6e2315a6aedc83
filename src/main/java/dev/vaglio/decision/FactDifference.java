package dev.vaglio.decision;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in two trees of facts where they differ.
 *
 * @param pointer a JSON pointer
 * @param fact the path without places in lists
 */
record FactDifference(
        String pointer,
        String fact,
        @Nullable Object from,
        @Nullable Object to) {

    /** With what the fact is called; the values stay as they are. */
    Map<String, @Nullable Object> tree(Rendering rendering) {
        Map<String, @Nullable Object> tree = rendering.of(Map.of("fact", fact));
        tree.put("pointer", pointer);
        tree.put("from", from);
        tree.put("to", to);
        return tree;
    }
}
