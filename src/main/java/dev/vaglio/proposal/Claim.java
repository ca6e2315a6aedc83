package dev.vaglio.proposal;

import dev.vaglio.engine.FactType;
import java.util.Comparator;

/**
 * A column that may fill something.
 *
 * @param named percent of the column's name that is a name of the target
 */
record Claim(Column column, Target target, int named, Reading reading) {
    /** The better named first, then the better read. */
    static final Comparator<Claim> BEST_FIRST = Comparator.comparingInt(Claim::named)
            .thenComparingInt(claim -> claim.reading().percent())
            .reversed();

    /** Whether enough is read; a column named like an enumeration is proposed even so, for people to translate. */
    boolean holds(int least) {
        boolean enumeration =
                target.type() instanceof FactType.Text text && !text.allowed().isEmpty();
        return reading.percent() >= least || enumeration && isNamed();
    }

    boolean isNamed() {
        return named == Lexicon.ALL;
    }

    /** How sure it is, in a word. */
    String sureness(Lexicon lexicon) {
        int percent = reading.percent();
        if (isNamed() && reading.filled() > 0 && percent >= lexicon.percent("sure")) {
            return "sure";
        }
        return percent >= lexicon.percent("likely") && reading.filled() > 0 ? "likely" : "a guess";
    }

    /** Why it is proposed, in a sentence. */
    String because(Lexicon lexicon) {
        String name = isNamed() ? "named so" : "its name has it";
        String cells = reading.filled() == 0
                ? "no cell says anything"
                : reading.read() + " of " + reading.filled() + " filled cells are read";
        return sureness(lexicon) + ": " + name + "; " + cells;
    }
}
