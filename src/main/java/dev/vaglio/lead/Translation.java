package dev.vaglio.lead;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns a cell's text, stripped and not silent, into a value. */
interface Translation {
    Meaning of(String text);

    /** The value of the same text, then of one that differs in case, spaces or hyphens; else what comes after. */
    static Translation values(Map<String, Optional<Object>> values, Translation otherwise) {
        Map<String, Optional<Object>> folded = new LinkedHashMap<>();
        values.forEach((text, value) -> folded.putIfAbsent(Texts.folded(text), value));
        return text -> {
            Optional<Object> exact = values.get(text);
            Optional<Object> value = exact == null ? folded.get(Texts.folded(text)) : exact;
            return value == null ? otherwise.of(text) : value.map(Meaning::of).orElse(Meaning.NOTHING);
        };
    }

    /** The value of the first piece of text that the cell contains, without regard to case. */
    static Translation contains(Map<String, Optional<Object>> pieces, Translation otherwise) {
        Map<String, Optional<Object>> lower = new LinkedHashMap<>();
        pieces.forEach((piece, value) -> lower.put(piece.toLowerCase(Locale.ROOT), value));
        return text -> lower.entrySet().stream()
                .filter(piece -> text.toLowerCase(Locale.ROOT).contains(piece.getKey()))
                .findFirst()
                .map(piece -> piece.getValue().map(Meaning::of).orElse(Meaning.NOTHING))
                .orElseGet(() -> otherwise.of(text));
    }
}
