package dev.vaglio.proposal;

import java.text.Normalizer;
import java.util.Locale;

/** The words of a name: {@code LeadSource}, {@code lead_source} and {@code "Lead source"} have the same. */
final class NameWords {
    private NameWords() {}

    /** In lower case with a blank between two, without accents and signs. */
    static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return plain.replaceAll("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", " ")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** The same without blanks, so that {@code C-Level} and {@code clevel} are one. */
    static String squeezed(String name) {
        return of(name).replace(" ", "");
    }

    /** Whether the words of a name stand, one after the other, among those of another. */
    static boolean contains(String words, String inner) {
        return !inner.isEmpty() && (" " + words + " ").contains(" " + inner + " ");
    }

    static int count(String words) {
        return words.isEmpty() ? 0 : words.split(" ").length;
    }
}
