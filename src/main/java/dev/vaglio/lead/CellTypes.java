package dev.vaglio.lead;

import dev.vaglio.engine.FactType;
import java.util.Locale;

/** What a cell's text is as a value of a type, where no further rule is given. */
final class CellTypes {
    private CellTypes() {}

    static Translation plain(FactType type) {
        if (type instanceof FactType.Number) {
            return NumberCells.STANDARD;
        }
        if (type instanceof FactType.Bool) {
            return CellTypes::bool;
        }
        if (type instanceof FactType.DateTime) {
            return text -> Times.instant(text).isPresent() ? Meaning.of(text) : Meaning.NOT_KNOWN;
        }
        if (type instanceof FactType.Date) {
            return text -> Times.day(text).isPresent() ? Meaning.of(text) : Meaning.NOT_KNOWN;
        }
        return type instanceof FactType.Text text && !text.allowed().isEmpty() ? enumerated(text) : Meaning::of;
    }

    /** A value outside of the enumeration is one the mapping does not know, so that it is counted. */
    private static Translation enumerated(FactType.Text type) {
        return text -> type.allowed().stream()
                .filter(allowed -> Texts.folded(allowed).equals(Texts.folded(text)))
                .findFirst()
                .map(Meaning::of)
                .orElse(Meaning.NOT_KNOWN);
    }

    private static Meaning bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> Meaning.of(true);
            case "false", "no", "0" -> Meaning.of(false);
            default -> Meaning.NOT_KNOWN;
        };
    }
}
