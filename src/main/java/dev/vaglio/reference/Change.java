package dev.vaglio.reference;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One change of one item.
 *
 * @param number ascending in the order of the changes
 * @param before null where it was added
 * @param after null where it was removed
 */
record Change(
        long number,
        Kind kind,
        String id,
        Instant at,
        String who,
        @Nullable Map<String, Object> before,
        @Nullable Map<String, Object> after) {
    Map<String, @Nullable Object> tree() {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("change", number);
        tree.put("kind", kind.code());
        tree.put("id", id);
        tree.put("at", at);
        tree.put("who", who);
        tree.put("before", before);
        tree.put("after", after);
        return tree;
    }
}
