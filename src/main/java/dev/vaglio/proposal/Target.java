package dev.vaglio.proposal;

import dev.vaglio.engine.FactType;
import java.util.Set;

/**
 * Something that a column may fill: a fact, a field of an activity, or the moment as of which its row is decided.
 *
 * @param key what it is called in the proposal; unique
 * @param names the words of each name it is known by
 * @param opposites the words of each name of its opposite
 */
record Target(Place place, String key, FactType type, Set<String> names, Set<String> opposites) {
    /** Where in a mapping it stands. */
    enum Place {
        FACT,
        AS_OF,
        ACTIVITY
    }

    /** How much of a column's name is a name of this, in percent; with part of it, at least as much as asked for. */
    int named(Set<String> known, String words, int least) {
        if (known.contains(words)) {
            return Lexicon.ALL;
        }
        int longest = known.stream()
                .filter(name -> NameWords.contains(words, name))
                .mapToInt(NameWords::count)
                .max()
                .orElse(0);
        int share = longest * Lexicon.ALL / Math.max(1, NameWords.count(words));
        return share >= least ? share : 0;
    }
}
