package dev.vaglio.check;

import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Classes of a column that the same rows hold for.
 *
 * @param rows of those that were asked about
 */
record Groups(BitSet rows, BitSet classes) {
    private static final Comparator<Groups> FEWEST_ROWS = Comparator.comparingInt(
                    (Groups group) -> group.rows().cardinality())
            .thenComparingInt(group -> group.classes().nextSetBit(0));

    /** Those of the fewest rows first; not all of them where the budget ends. */
    static List<Groups> of(Grid grid, int column, BitSet classes, BitSet rows, Budget budget) {
        Map<BitSet, BitSet> groups = new LinkedHashMap<>();
        long words = 1 + grid.rows() / Long.SIZE;
        for (int each = classes.nextSetBit(0); each >= 0 && budget.spend(words); each = classes.nextSetBit(each + 1)) {
            BitSet holding = (BitSet) rows.clone();
            holding.and(grid.holding(column, each));
            groups.computeIfAbsent(holding, same -> new BitSet()).set(each);
        }
        return groups.entrySet().stream()
                .map(group -> new Groups(group.getKey(), group.getValue()))
                .sorted(FEWEST_ROWS)
                .toList();
    }
}
