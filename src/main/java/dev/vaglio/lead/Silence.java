package dev.vaglio.lead;

import java.util.HashSet;
import java.util.Set;

/** Cell texts that say nothing, such as {@code Select}; without regard to case, the empty cell always among them. */
record Silence(Set<String> texts) {
    static Silence of(Iterable<String> texts) {
        Set<String> folded = new HashSet<>(Set.of(""));
        texts.forEach(text -> folded.add(Texts.folded(text)));
        return new Silence(Set.copyOf(folded));
    }

    boolean covers(String cell) {
        return texts.contains(Texts.folded(cell));
    }

    Silence and(Silence other) {
        Set<String> both = new HashSet<>(texts);
        both.addAll(other.texts);
        return new Silence(Set.copyOf(both));
    }
}
