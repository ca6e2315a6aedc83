package dev.vaglio.proposal;

import dev.vaglio.engine.FactType;
import dev.vaglio.lead.CellTrial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Translates the cells of a column into the values of an enumeration, as far as they are the same but for the writing. */
final class ValueReader {
    private static final int SHOWN = 20;

    private final Lexicon lexicon;

    ValueReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Reading read(Column column, String fact, FactType.Text type) {
        Map<String, String> writings = new LinkedHashMap<>();
        type.allowed().forEach(value -> writings.put(NameWords.squeezed(value), value));
        lexicon.writings(fact).forEach((writing, value) -> {
            if (type.allowed().contains(value)) {
                writings.putIfAbsent(writing, value);
            }
        });
        Map<String, @Nullable Object> known = new LinkedHashMap<>();
        Map<String, Integer> unknown = new LinkedHashMap<>();
        column.different().forEach((cell, count) -> {
            String value = writings.get(NameWords.squeezed(cell));
            if (value == null) {
                unknown.put(cell, count);
            } else {
                known.put(cell, value);
            }
        });
        return reading(column, type, known, unknown);
    }

    private static Reading reading(
            Column column, FactType.Text type, Map<String, @Nullable Object> known, Map<String, Integer> unknown) {
        int read = column.read(known::containsKey);
        boolean plain = column.read(CellTrial.plain(type)) == read;
        Map<String, @Nullable Object> rule = plain ? Map.of() : Map.of("values", known);
        List<String> notes = unknown.isEmpty()
                ? List.of()
                : List.of(
                        "without a value, so unknown and counted: "
                                + String.join(", ", CellReader.shown(unknown, SHOWN)),
                        "values there are: " + String.join(", ", type.allowed()));
        return new Reading(read, column.filled().size(), rule, notes);
    }
}
