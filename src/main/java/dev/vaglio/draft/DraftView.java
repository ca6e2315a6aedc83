package dev.vaglio.draft;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Drafts and what was done to them, as callers see them. */
final class DraftView {
    private DraftView() {}

    static Map<String, @Nullable Object> of(Draft draft) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("id", draft.id().toString());
        tree.put("ruleSet", draft.ruleSet());
        tree.put("baseVersion", draft.base());
        tree.put("title", draft.title());
        tree.put("author", draft.author());
        tree.put("reason", draft.reason());
        tree.put("createdAt", draft.createdAt());
        tree.put("state", draft.state().code());
        tree.put("stateAt", draft.stateAt());
        tree.put("stateBy", draft.stateBy());
        tree.put("revision", draft.revision());
        tree.put("limits", DraftLimits.tree());
        return tree;
    }

    /** @param done every revision of the draft */
    static Map<String, @Nullable Object> whole(Draft draft, List<Revision> done) {
        UndoStack stack = new UndoStack(done);
        Map<String, @Nullable Object> tree = of(draft);
        tree.put("undo", stack.undo());
        tree.put("redo", stack.redo());
        return tree;
    }

    static Map<String, @Nullable Object> revision(Revision revision) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("revision", revision.number());
        tree.put("kind", revision.kind().code());
        tree.put("concerns", revision.concerns());
        tree.put("author", revision.author());
        tree.put("reason", revision.reason());
        tree.put("at", revision.at());
        tree.put("changes", revision.changes());
        return tree;
    }
}
