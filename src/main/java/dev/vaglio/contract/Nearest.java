package dev.vaglio.contract;

import dev.vaglio.engine.FactType;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Guesses what a fact is called that is gone: a new one of the same type, or else one whose name is almost the same. */
final class Nearest {
    private Nearest() {}

    static Optional<String> of(String gone, FactType type, Map<String, FactType> base, Map<String, FactType> draft) {
        Optional<String> fresh = among(draft, gone, name -> !base.containsKey(name) && sameKind(type, draft.get(name)));
        return fresh.isPresent() ? fresh : among(draft, gone, name -> distance(gone, name) <= gone.length() / 4);
    }

    private static Optional<String> among(Map<String, FactType> draft, String gone, Predicate<String> may) {
        return draft.keySet().stream().filter(may).min(Comparator.comparingInt(name -> distance(gone, name)));
    }

    private static boolean sameKind(FactType one, @Nullable FactType other) {
        return other != null && FactTypes.words(one).equals(FactTypes.words(other));
    }

    /** How many characters have to be put in, taken out or exchanged. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int exchanged = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(exchanged, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
