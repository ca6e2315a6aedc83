package dev.vaglio.ruleset;

import java.util.Locale;

/** How a version came to be. */
public enum PublicationKind {
    /** By a release that brought it. */
    SHIPPED,
    /** By a change request that was approved. */
    PUBLISHED,
    /** As the content of an older version once more. */
    ROLLED_BACK;

    /** As in the database and in answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PublicationKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
