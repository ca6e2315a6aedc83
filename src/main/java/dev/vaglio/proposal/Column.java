package dev.vaglio.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One column of a sample.
 *
 * @param words of its name
 * @param rows of the sample
 * @param filled the cells that say something
 * @param silent the cells that have a text and say nothing, each once
 */
record Column(String name, String words, int rows, List<String> filled, Set<String> silent) {
    int read(Predicate<String> reader) {
        return (int) filled.stream().filter(reader).count();
    }

    /** Different cells and how often each is there, most frequent first. */
    Map<String, Integer> different() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        filled.forEach(cell -> counts.merge(cell, 1, Integer::sum));
        List<Map.Entry<String, Integer>> entries = new ArrayList<>(counts.entrySet());
        entries.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
        Map<String, Integer> ordered = new LinkedHashMap<>();
        entries.forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    /** Whether each row has a cell of its own. */
    boolean tellsRowsApart() {
        return rows > 0 && different().size() == rows;
    }
}
