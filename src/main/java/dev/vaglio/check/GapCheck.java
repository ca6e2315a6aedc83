package dev.vaglio.check;

import dev.vaglio.check.Finding.Severity;
import dev.vaglio.engine.DecisionTable.HitPolicy;
import java.util.BitSet;
import java.util.Set;

/**
 * Finds what no row holds for, with the row that would close each gap. Inputs that depend on each other are looked at as
 * if they did not.
 */
final class GapCheck {
    private static final String WHAT = "Gaps";
    private static final long WORDS = 20_000_000;
    private static final Set<HitPolicy> ONE_ROW =
            Set.of(HitPolicy.UNIQUE, HitPolicy.ANY, HitPolicy.FIRST, HitPolicy.PRIORITY);
    private static final Set<HitPolicy> ONE_VALUE =
            Set.of(HitPolicy.COLLECT_SUM, HitPolicy.COLLECT_MIN, HitPolicy.COLLECT_MAX);

    private GapCheck() {}

    /** A table that collects a list gives an empty one where no row holds, so that it has no gaps. */
    static boolean applies(Grid grid) {
        HitPolicy policy = grid.table().hitPolicy();
        return grid.table().defaults().isEmpty()
                && grid.columns() > 0
                && (ONE_ROW.contains(policy) || ONE_VALUE.contains(policy));
    }

    static void check(Grid grid, TableFindings findings) {
        Severity severity = ONE_ROW.contains(grid.table().hitPolicy()) ? Severity.WARNING : Severity.INFORMATION;
        BitSet rows = new BitSet();
        rows.set(0, grid.rows());
        Budget budget = new Budget(WORDS);
        Uncovered.Found found = new Uncovered(grid, grid.space(), budget, TableFindings.MOST).by(rows);
        BoxWords words = new BoxWords(grid);
        found.boxes().stream()
                .limit(TableFindings.MOST)
                .forEach(box -> findings.table(
                        severity,
                        "gap",
                        "No row holds for " + words.all(box),
                        words.row(box).stream().toList()));
        if (!found.complete()) {
            findings.notAnalysed(
                    WHAT,
                    budget.isSpent()
                            ? "the rows overlap in too many ways"
                            : "there are more than " + TableFindings.MOST);
        }
    }
}
