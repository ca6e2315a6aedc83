package dev.vaglio.check;

import dev.vaglio.check.Finding.Severity;
import dev.vaglio.engine.DecisionTable.Given;
import dev.vaglio.engine.DecisionTable.HitPolicy;
import java.util.BitSet;
import java.util.Set;

/**
 * Finds what no row holds for, with the row that would close each gap. Inputs that depend on each other are looked at as
 * if they did not, but for what their columns declare of it.
 */
final class GapCheck {
    private static final String WHAT = "Gaps";
    private static final String ASSUMED = "assumed";
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
        KnownTogether together = new KnownTogether(grid);
        found.boxes().stream()
                .flatMap(together::possible)
                .limit(TableFindings.MOST)
                .forEach(box -> findings.table(
                        severity,
                        "gap",
                        "No row holds for " + words.all(box),
                        words.row(box).stream().toList()));
        assumed(grid, findings);
        if (!found.complete()) {
            findings.notAnalysed(
                    WHAT,
                    budget.isSpent()
                            ? "the rows overlap in too many ways"
                            : "there are more than " + TableFindings.MOST);
        }
    }

    private static void assumed(Grid grid, TableFindings findings) {
        for (int column = 0; column < grid.columns(); column++) {
            Given given = grid.table().inputs().get(column).given();
            if (grid.isNarrowed(column)) {
                findings.column(
                        Severity.INFORMATION,
                        ASSUMED,
                        column,
                        "As the column declares, the values that come to it hold for " + given.values()
                                + "; no gap is looked for elsewhere");
            }
            if (!given.together().isEmpty()) {
                findings.column(
                        Severity.INFORMATION,
                        ASSUMED,
                        column,
                        "As the column declares, it is known where the other columns of " + given.together()
                                + " are, and unknown where they are");
            }
        }
    }
}
