package dev.vaglio.check;

import dev.vaglio.check.Finding.ProposedRow;
import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.DecisionTable.HitPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Boxes of a table as people read them and as rows that hold for them. */
final class BoxWords {
    private static final String ANY = "-";
    private final DecisionTable table;
    private final List<FeelCells> columns;

    BoxWords(Grid grid) {
        this.table = grid.table();
        this.columns = IntStream.range(0, grid.columns())
                .mapToObj(column -> new FeelCells(grid, column))
                .toList();
    }

    /** {@code Country: "IT", Employees: >= 50}, without the columns in which any value will do. */
    String all(Box box) {
        return words(column -> columns.get(column).of(box.classes().get(column)).orElse("other values"));
    }

    /** One combination of values out of the box. */
    String one(Box box) {
        return words(column -> columns.get(column)
                        .of(box.classes().get(column))
                        .filter(ANY::equals)
                        .isPresent()
                ? ANY
                : columns.get(column).example(box.classes().get(column)));
    }

    private String words(java.util.function.IntFunction<String> cell) {
        String words = IntStream.range(0, columns.size())
                .filter(column -> !cell.apply(column).equals(ANY))
                .mapToObj(column -> table.inputs().get(column).label() + ": " + cell.apply(column))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "any values" : words;
    }

    /** Empty where a column's values cannot be said in one cell. */
    Optional<ProposedRow> row(Box box) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            columns.get(column).of(box.classes().get(column)).ifPresent(cells::add);
        }
        String nothing = table.hitPolicy() == HitPolicy.COLLECT_SUM ? "0" : "null";
        return cells.size() == columns.size()
                ? Optional.of(new ProposedRow(
                        List.copyOf(cells), Collections.nCopies(table.outputs().size(), nothing)))
                : Optional.empty();
    }
}
