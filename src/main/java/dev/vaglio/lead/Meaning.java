package dev.vaglio.lead;

import org.jspecify.annotations.Nullable;

/** What a cell says: a value (text, number, boolean), nothing, or something that the mapping does not know. */
record Meaning(@Nullable Object value, boolean known) {
    static final Meaning NOTHING = new Meaning(null, true);
    static final Meaning NOT_KNOWN = new Meaning(null, false);

    static Meaning of(Object value) {
        return new Meaning(value, true);
    }
}
