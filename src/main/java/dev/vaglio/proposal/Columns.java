package dev.vaglio.proposal;

import dev.vaglio.lead.CsvSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The columns of a sample that have a name, their cells apart from those that say nothing. */
final class Columns {
    private Columns() {}

    static List<Column> of(CsvSample sample, Lexicon lexicon) {
        Set<String> silence = lexicon.texts("silent").stream()
                .map(cell -> cell.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return IntStream.range(0, sample.columns().size())
                .filter(place -> !sample.columns().get(place).isEmpty())
                .mapToObj(place -> column(sample, place, silence))
                .toList();
    }

    private static Column column(CsvSample sample, int place, Set<String> silence) {
        List<String> filled = new ArrayList<>();
        Set<String> silent = new TreeSet<>();
        for (List<String> row : sample.rows()) {
            String cell = row.get(place);
            if (silence.contains(cell.toLowerCase(Locale.ROOT))) {
                silent.add(cell);
            } else if (!cell.isEmpty()) {
                filled.add(cell);
            }
        }
        String name = sample.columns().get(place);
        return new Column(name, NameWords.of(name), sample.rows().size(), filled, silent);
    }
}
