package dev.vaglio.draft;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much a draft may hold. It protects the service; callers see the figures with each draft. */
final class DraftLimits {
    /** Edits in one call. */
    static final int EDITS = 2_000;
    /** Spreadsheets that are read at once. */
    static final int FILES_AT_ONCE = 2;
    /** Drafts that leads are tried on at once. */
    static final int TRIED_AT_ONCE = 4;
    /** Edits of one file. */
    static final int IMPORTED = 1_000;
    /** Changes of one draft. */
    static final int REVISIONS = 2_000;
    /** Drafts in work at a time of one rule set. */
    static final int DRAFTS = 100;
    /** Characters of a title. */
    static final int TITLE = 200;
    /** Characters of a reason. */
    static final int REASON = 2_000;

    private DraftLimits() {}

    static Map<String, @Nullable Object> tree() {
        return Map.of("editsACall", EDITS, "editsAFile", IMPORTED, "revisions", REVISIONS, "draftsInWork", DRAFTS);
    }
}
