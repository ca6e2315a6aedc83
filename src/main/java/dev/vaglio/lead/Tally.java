package dev.vaglio.lead;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the values of columns that a mapping does not know, no more than so many different ones. */
final class Tally {
    private static final int DIFFERENT = 1_000;
    private static final int VALUE = 80;

    private record Cell(String column, String value) {}

    private final Map<Cell, Long> counts = new HashMap<>();

    void add(String column, String value) {
        Cell cell = new Cell(column, Texts.shown(value, VALUE));
        boolean fits = counts.size() < DIFFERENT || counts.containsKey(cell);
        counts.merge(fits ? cell : new Cell(column, "…"), 1L, Long::sum);
    }

    List<MappingSummary.UnknownValue> mostFrequentFirst() {
        return counts.entrySet().stream()
                .map(entry -> new MappingSummary.UnknownValue(
                        entry.getKey().column(), entry.getKey().value(), entry.getValue()))
                .sorted(Comparator.comparingLong(MappingSummary.UnknownValue::count)
                        .reversed()
                        .thenComparing(MappingSummary.UnknownValue::column)
                        .thenComparing(MappingSummary.UnknownValue::value))
                .toList();
    }
}
