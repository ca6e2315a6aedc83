package dev.vaglio.draft;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One gesture of a person.
 *
 * @param concerns the revision that was undone or done again; null of other kinds
 * @param changes each {@code {edit, before}} or {@code {file, before}}; none of what was undone or done again; of a merge
 *     one {@code {merge}} that names both versions and what was chosen
 */
record Revision(
        int number,
        Kind kind,
        @Nullable Integer concerns,
        String author,
        @Nullable String reason,
        Instant at,
        List<Map<String, @Nullable Object>> changes) {
    /** What a revision did. */
    enum Kind {
        EDIT,
        FILE,
        UNDO,
        REDO,
        /** The draft was brought onto a newer version. */
        MERGE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
