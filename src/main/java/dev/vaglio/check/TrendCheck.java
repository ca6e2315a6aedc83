package dev.vaglio.check;

import dev.vaglio.check.Finding.Severity;
import dev.vaglio.engine.DecisionTable.Trend;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds columns that are declared monotone to it: whatever the other columns are, what the table gives never falls (or
 * never rises) as the column's values rise, in the order of numbers or of an enumeration. Unknown is no part of the order.
 */
final class TrendCheck {
    private static final String WHAT = "Whether a column is monotone";
    private static final long WORDS = 20_000_000;

    private final Grid grid;
    private final TableFindings findings;
    private final Results results;
    private final int column;
    private final List<Integer> others = new ArrayList<>();
    private final Budget budget = new Budget(WORDS);
    private final Set<State> seen = new HashSet<>();
    private boolean falls;

    private TrendCheck(Grid grid, TableFindings findings, Results results, int column) {
        this.grid = grid;
        this.findings = findings;
        this.results = results;
        this.column = column;
        for (int other = 0; other < grid.columns(); other++) {
            if (other != column) {
                others.add(other);
            }
        }
    }

    private record State(int place, BitSet rows) {}

    static void check(Grid grid, TableFindings findings) {
        Optional<Results> results = Results.of(grid.table());
        for (int column = 0; column < grid.columns(); column++) {
            if (grid.table().inputs().get(column).trend() != Trend.NONE) {
                check(grid, findings, results, column);
            }
        }
    }

    private static void check(Grid grid, TableFindings findings, Optional<Results> results, int column) {
        if (results.isEmpty()) {
            findings.notAnalysed(WHAT, "the table does not give one number");
        } else if (grid.clear().cardinality() < grid.rows()) {
            findings.notAnalysed(WHAT, "some cells are not taken apart");
        } else {
            TrendCheck check = new TrendCheck(grid, findings, results.get(), column);
            check.search(0, grid.clear(), new ArrayList<>(grid.space().classes()));
            if (check.budget.isSpent() && !check.falls) {
                findings.notAnalysed(WHAT, "the rows overlap in too many ways");
            }
        }
    }

    private void search(int place, BitSet rows, List<BitSet> box) {
        if (falls || budget.isSpent() || !seen.add(new State(place, rows))) {
            return;
        }
        if (place == others.size()) {
            along(rows, box);
            return;
        }
        int other = others.get(place);
        BitSet all = box.get(other);
        for (Groups group : Groups.of(grid, other, all, rows, budget)) {
            box.set(other, group.classes());
            search(place + 1, group.rows(), box);
        }
        box.set(other, all);
    }

    /** Compares what the table gives from value to value of the column. */
    private void along(BitSet rows, List<BitSet> box) {
        int before = -1;
        BigDecimal given = BigDecimal.ZERO;
        for (int each = 1; each < grid.column(column).classes().size() && !falls; each++) {
            Optional<BigDecimal> next = results.of(holding(rows, each));
            if (next.isPresent()) {
                if (before >= 0 && isAgainst(given, next.get())) {
                    say(rows, box, before, each, given, next.get());
                }
                before = each;
                given = next.get();
            }
        }
    }

    private boolean isAgainst(BigDecimal given, BigDecimal next) {
        int order = next.compareTo(given);
        return grid.table().inputs().get(column).trend() == Trend.RISING ? order < 0 : order > 0;
    }

    private BitSet holding(BitSet rows, int ofClass) {
        BitSet holding = (BitSet) rows.clone();
        holding.and(grid.holding(column, ofClass));
        budget.spend(1 + holding.size() / Long.SIZE);
        return holding;
    }

    private void say(BitSet rows, List<BitSet> box, int before, int at, BigDecimal given, BigDecimal next) {
        falls = true;
        BitSet added = holding(rows, at);
        added.andNot(holding(rows, before));
        BoxWords words = new BoxWords(grid);
        String message = "From " + given.toPlainString() + " for " + words.one(with(box, before)) + " to "
                + next.toPlainString() + " for " + words.one(with(box, at)) + ", though it is declared "
                + grid.table().inputs().get(column).trend().name().toLowerCase(java.util.Locale.ROOT);
        if (added.isEmpty()) {
            findings.column(Severity.ERROR, "not-monotone", column, message);
        } else {
            findings.cell(Severity.ERROR, "not-monotone", added.nextSetBit(0), column, message);
        }
    }

    private Box with(List<BitSet> box, int ofClass) {
        List<BitSet> with = new ArrayList<>(box);
        BitSet one = new BitSet();
        one.set(ofClass);
        with.set(column, one);
        return new Box(with);
    }
}
