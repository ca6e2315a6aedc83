package dev.vaglio.check;

import dev.vaglio.check.Finding.Severity;
import dev.vaglio.engine.DecisionTable.HitPolicy;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Finds rows that hold together although the hit policy lets only one hold, or only rows of the same outputs. */
final class OverlapCheck {
    private static final long WORDS = 40_000_000;

    private final Grid grid;
    private final TableFindings findings;
    private final BoxWords words;
    private final Budget budget = new Budget(WORDS);
    private int found;

    private OverlapCheck(Grid grid, TableFindings findings) {
        this.grid = grid;
        this.findings = findings;
        this.words = new BoxWords(grid);
    }

    static boolean applies(Grid grid) {
        HitPolicy policy = grid.table().hitPolicy();
        return policy == HitPolicy.UNIQUE || policy == HitPolicy.ANY;
    }

    static void check(Grid grid, TableFindings findings) {
        OverlapCheck check = new OverlapCheck(grid, findings);
        for (int row = 1; row < grid.rows() && check.mayGoOn(); row++) {
            check.row(row);
        }
        if (!check.mayGoOn()) {
            findings.notAnalysed(
                    "More overlaps",
                    check.budget.isSpent() ? "the table is too large" : "there are at least " + TableFindings.MOST);
        }
    }

    private boolean mayGoOn() {
        return found < TableFindings.MOST && !budget.isSpent();
    }

    private void row(int row) {
        for (int above = 0; above < row && mayGoOn(); above++) {
            if (!grid.isUnclear(row) && !grid.isUnclear(above) && clash(above, row) && grid.meet(row, above, budget)) {
                found++;
                findings.row(
                        Severity.ERROR,
                        "overlap",
                        row,
                        "Holds together with " + grid.table().rows().get(above).id() + ", such as for "
                                + words.one(both(above, row)));
            }
        }
    }

    private boolean clash(int one, int other) {
        return grid.table().hitPolicy() == HitPolicy.UNIQUE || !outputs(one).equals(outputs(other));
    }

    private List<String> outputs(int row) {
        return grid.table().rows().get(row).outputs();
    }

    private Box both(int one, int other) {
        return new Box(IntStream.range(0, grid.columns())
                .mapToObj(column -> {
                    BitSet both = (BitSet) grid.held(one, column).clone();
                    both.and(grid.held(other, column));
                    return both;
                })
                .toList());
    }
}
