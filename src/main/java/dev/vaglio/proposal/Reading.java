package dev.vaglio.proposal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the cells of a column would be read as a fact.
 *
 * @param read cells that would be
 * @param filled cells that say something
 * @param rule further keys of the mapping's rule, such as {@code date}
 * @param notes what a person should know of it
 */
record Reading(int read, int filled, Map<String, @Nullable Object> rule, List<String> notes) {
    static Reading of(Column column, int read, Map<String, @Nullable Object> rule, String... notes) {
        return new Reading(read, column.filled().size(), rule, List.of(notes));
    }

    /** Of the cells that say something; 100 where none does. */
    int percent() {
        return filled == 0 ? Lexicon.ALL : read * Lexicon.ALL / filled;
    }
}
