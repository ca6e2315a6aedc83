package dev.vaglio.check;

import dev.vaglio.check.Finding.Severity;
import dev.vaglio.engine.DecisionTable.HitPolicy;
import dev.vaglio.engine.Precedence;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds rows that can never count: no value fulfils a cell, or rows that come before take everything. */
final class ReachCheck {
    private static final String CODE = "cannot-fire";
    private static final long WORDS = 30_000_000;
    private static final long WORDS_OF_A_ROW = 10_000;
    private static final int NAMED = 3;

    private final Grid grid;
    private final TableFindings findings;
    private final Budget meeting = new Budget(WORDS);
    private int unknown;

    private ReachCheck(Grid grid, TableFindings findings) {
        this.grid = grid;
        this.findings = findings;
    }

    /** Whether rows stand in each other's way. */
    static boolean applies(Grid grid) {
        HitPolicy policy = grid.table().hitPolicy();
        return policy == HitPolicy.FIRST || policy == HitPolicy.PRIORITY;
    }

    static void check(Grid grid, TableFindings findings) {
        ReachCheck check = new ReachCheck(grid, findings);
        BitSet empty = check.emptyCells();
        if (applies(grid)) {
            check.covered(empty);
        }
    }

    private BitSet emptyCells() {
        BitSet empty = new BitSet();
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                if (grid.held(row, column).isEmpty()) {
                    empty.set(row);
                    findings.cell(Severity.WARNING, CODE, row, column, "No value fulfils this cell");
                }
            }
        }
        return empty;
    }

    private void covered(BitSet empty) {
        Optional<List<Integer>> order = Precedence.of(grid.table());
        if (order.isEmpty()) {
            findings.notAnalysed("Rows that cannot fire", "the outputs that order the rows are computed");
            return;
        }
        BitSet before = new BitSet();
        for (int row : order.get()) {
            if (!empty.get(row)) {
                row(row, before);
                if (!grid.isUnclear(row)) {
                    before.set(row);
                }
            }
        }
        if (unknown > 0) {
            findings.notAnalysed("Whether " + unknown + " rows can fire", "the rows overlap in too many ways");
        }
    }

    private void row(int row, BitSet before) {
        BitSet meeting = new BitSet();
        before.stream().filter(each -> grid.meet(row, each, this.meeting)).forEach(meeting::set);
        if (meeting.isEmpty()) {
            return;
        }
        Budget budget = new Budget(this.meeting.isSpent() ? 0 : Math.max(WORDS / grid.rows(), WORDS_OF_A_ROW));
        Uncovered.Found found = new Uncovered(grid, grid.box(row), budget, 1).by(meeting);
        if (found.boxes().isEmpty() && found.complete()) {
            findings.row(Severity.WARNING, CODE, row, "Before it everything is taken by " + named(meeting));
        } else if (found.boxes().isEmpty()) {
            unknown++;
        }
    }

    private String named(BitSet rows) {
        String named = rows.stream()
                .limit(NAMED)
                .mapToObj(row -> grid.table().rows().get(row).id())
                .collect(Collectors.joining(", "));
        return rows.cardinality() > NAMED ? named + " and others" : named;
    }
}
