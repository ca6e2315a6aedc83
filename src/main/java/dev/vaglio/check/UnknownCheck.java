package dev.vaglio.check;

import dev.vaglio.check.Finding.Severity;
import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.DecisionTable.HitPolicy;
import dev.vaglio.engine.DecisionTable.Row;
import dev.vaglio.engine.Precedence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Says what a table gives where nothing is known: every input null. */
final class UnknownCheck {
    private static final int UNKNOWN = 0;
    private static final Set<HitPolicy> ONE_ROW =
            Set.of(HitPolicy.UNIQUE, HitPolicy.ANY, HitPolicy.FIRST, HitPolicy.PRIORITY);

    private UnknownCheck() {}

    static void check(Grid grid, TableFindings findings) {
        if (grid.columns() == 0) {
            return;
        }
        List<Row> holding = inOrder(grid)
                .filter(row -> IntStream.range(0, grid.columns())
                        .allMatch(column -> grid.holding(column, UNKNOWN).get(row)))
                .mapToObj(row -> grid.table().rows().get(row))
                .toList();
        findings.table(
                Severity.INFORMATION,
                "for-unknown",
                "Where nothing is known: " + given(grid.table(), holding),
                List.of());
    }

    private static IntStream inOrder(Grid grid) {
        Optional<List<Integer>> order = Precedence.of(grid.table());
        return order.map(rows -> rows.stream().mapToInt(row -> row)).orElse(IntStream.range(0, grid.rows()));
    }

    private static String given(DecisionTable table, List<Row> holding) {
        if (holding.isEmpty()) {
            return table.defaults().isEmpty() ? "no row holds" : String.join(", ", table.defaults()) + " by default";
        }
        Stream<Row> counting =
                ONE_ROW.contains(table.hitPolicy()) ? holding.stream().limit(1) : holding.stream();
        return counting.map(row -> row.id() + " gives " + String.join(", ", row.outputs()))
                .collect(Collectors.joining("; "));
    }
}
