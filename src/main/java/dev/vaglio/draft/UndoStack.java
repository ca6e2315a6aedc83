package dev.vaglio.draft;

import dev.vaglio.draft.Revision.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be undone and done again next, by the revisions there are; nothing of before a merge. */
final class UndoStack {
    private final Deque<Integer> done = new ArrayDeque<>();
    private final Deque<Integer> undone = new ArrayDeque<>();

    UndoStack(List<Revision> revisions) {
        revisions.forEach(this::accept);
    }

    private void accept(Revision revision) {
        if (revision.kind() == Kind.UNDO) {
            undone.push(done.pop());
        } else if (revision.kind() == Kind.REDO) {
            done.push(undone.pop());
        } else if (revision.kind() == Kind.MERGE) {
            done.clear();
            undone.clear();
        } else {
            done.push(revision.number());
            undone.clear();
        }
    }

    /** The number of the revision that undoing takes back; null where there is none. */
    @Nullable
    Integer undo() {
        return done.peek();
    }

    /** The number of the revision that was undone last and nothing was done since; null where there is none. */
    @Nullable
    Integer redo() {
        return undone.peek();
    }
}
