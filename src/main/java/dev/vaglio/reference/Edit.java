package dev.vaglio.reference;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is to change of one item: what stands before and what stands after, null for nothing. */
record Edit(
        Kind kind,
        String id,
        @Nullable Item before,
        @Nullable Item after) {
    /**
     * The edits that make what is wanted of what is there, in the order of ids; none for what is the same.
     *
     * @param isWhole what is not wanted is removed
     */
    static List<Edit> between(Kind kind, Map<String, Item> there, List<Item> wanted, boolean isWhole) {
        Map<String, Edit> edits = new TreeMap<>();
        if (isWhole) {
            there.forEach((id, item) -> edits.put(id, new Edit(kind, id, item, null)));
        }
        wanted.forEach(item -> edits.put(item.id(), new Edit(kind, item.id(), there.get(item.id()), item)));
        return edits.values().stream().filter(Edit::changes).toList();
    }

    private boolean changes() {
        return before == null ? after != null : !before.equals(after);
    }

    /** The item before and after, null for nothing. */
    Map<String, @Nullable Object> tree() {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("id", id);
        tree.put("before", before == null ? null : before.tree());
        tree.put("after", after == null ? null : after.tree());
        return tree;
    }

    /** How many items there are more of. */
    static int growth(List<Edit> edits) {
        return edits.stream()
                .mapToInt(edit -> (edit.after == null ? 0 : 1) - (edit.before == null ? 0 : 1))
                .sum();
    }

    static long added(List<Edit> edits) {
        return edits.stream().filter(edit -> edit.before == null).count();
    }

    static long removed(List<Edit> edits) {
        return edits.stream().filter(edit -> edit.after == null).count();
    }
}
