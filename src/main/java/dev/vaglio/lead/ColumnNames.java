package dev.vaglio.lead;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What a column is called, in one export or another: where a row has several of the names, the first that says something counts. */
record ColumnNames(List<String> names) {
    String first() {
        return names.get(0);
    }

    /** The name whose cell counts. */
    String in(UnaryOperator<String> cells) {
        return names.stream()
                .filter(name -> !cells.apply(name).isBlank())
                .findFirst()
                .orElse(first());
    }

    boolean isAmong(Set<String> columns) {
        return names.stream().anyMatch(columns::contains);
    }

    @Override
    public String toString() {
        return String.join(" or ", names);
    }
}
