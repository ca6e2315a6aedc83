package dev.vaglio.draft;

import java.util.Locale;

/** How far a draft has come. */
public enum DraftState {
    OPEN,
    /** Somebody asked to publish it; it may still be edited, which revokes what was approved. */
    SUBMITTED,
    PUBLISHED,
    ABANDONED;

    /** Lower case, as the database and callers have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean canBeEdited() {
        return this == OPEN || this == SUBMITTED;
    }
}
