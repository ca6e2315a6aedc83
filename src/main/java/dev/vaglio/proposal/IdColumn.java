package dev.vaglio.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the column that tells the leads apart. */
final class IdColumn {
    private IdColumn() {}

    /** One of at least one column: where several tell every row apart, the one with a name of an id; where none does, the one that tells most. */
    static Column of(List<Column> columns, List<Column> outcomes, Lexicon lexicon) {
        List<String> names = lexicon.texts("id").stream().map(NameWords::of).toList();
        List<Column> candidates = new ArrayList<>(columns);
        candidates.removeAll(outcomes);
        return (candidates.isEmpty() ? columns : candidates)
                .stream()
                        .min(Comparator.comparing((Column column) -> !column.tellsRowsApart())
                                .thenComparingInt(column -> rank(names, column))
                                .thenComparingInt(column -> -column.different().size()))
                        .orElseThrow();
    }

    private static int rank(List<String> names, Column column) {
        int place = names.indexOf(column.words());
        return place < 0 ? names.size() : place;
    }

    static String because(Column column) {
        int different = column.different().size();
        if (column.rows() == 0) {
            return "a guess: there is no row to tell by";
        }
        return column.tellsRowsApart()
                ? "each of the " + column.rows() + " rows has its own"
                : "look at it: no column tells every row apart, this one has " + different + " different in "
                        + column.rows() + " rows";
    }
}
