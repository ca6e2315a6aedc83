package dev.vaglio.check;

import dev.vaglio.check.Finding.Severity;
import dev.vaglio.engine.DecisionTable.HitPolicy;
import dev.vaglio.engine.DecisionTable.Row;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds rows that say the same as one above them, where no other finding says so. */
final class SameRowCheck {
    private static final Set<HitPolicy> SAID_ELSEWHERE = Set.of(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.PRIORITY);

    private SameRowCheck() {}

    /** What a row holds for, or how it is written where that is unclear, and what it gives. */
    private record Content(List<BitSet> holds, List<String> written, List<String> outputs) {}

    static void check(Grid grid, TableFindings findings) {
        if (SAID_ELSEWHERE.contains(grid.table().hitPolicy())) {
            return;
        }
        Map<Content, Row> known = new HashMap<>();
        for (int row = 0; row < grid.rows(); row++) {
            Row same = known.putIfAbsent(content(grid, row), grid.table().rows().get(row));
            if (same != null) {
                findings.row(Severity.WARNING, "same-row", row, "Says the same as " + same.id());
            }
        }
    }

    private static Content content(Grid grid, int row) {
        Row cells = grid.table().rows().get(row);
        return grid.isUnclear(row)
                ? new Content(List.of(), cells.inputs(), cells.outputs())
                : new Content(new ArrayList<>(grid.box(row).classes()), List.of(), cells.outputs());
    }
}
