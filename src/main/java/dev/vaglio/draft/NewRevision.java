package dev.vaglio.draft;

import dev.vaglio.draft.Revision.Kind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to become the next revision.
 *
 * @param files the text of each file that changes, null for one that goes
 * @param onto the version that the draft is based on from here, null where that stays; then the files are all that differ
 */
record NewRevision(
        Kind kind,
        @Nullable Integer concerns,
        String author,
        @Nullable String reason,
        List<Map<String, @Nullable Object>> changes,
        Map<String, @Nullable String> files,
        @Nullable Integer onto) {
    NewRevision(
            Kind kind,
            @Nullable Integer concerns,
            String author,
            @Nullable String reason,
            List<Map<String, @Nullable Object>> changes,
            Map<String, @Nullable String> files) {
        this(kind, concerns, author, reason, changes, files, null);
    }

    boolean changesNothing() {
        return files.isEmpty() && onto == null;
    }
}
