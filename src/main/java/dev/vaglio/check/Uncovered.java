package dev.vaglio.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Searches the combinations of values for those that none of some rows holds for, column by column: classes that the
 * same rows hold for go on together, and what was found once for some rows is not searched again.
 */
final class Uncovered {
    private final Grid grid;
    private final Budget budget;
    private final int most;
    private final List<BitSet> anyFrom = new ArrayList<>();
    private final Map<State, List<Cut>> known = new HashMap<>();
    private final Box within;
    private boolean complete = true;

    /**
     * @param within where to search
     * @param most how many boxes are looked for
     */
    Uncovered(Grid grid, Box within, Budget budget, int most) {
        this.grid = grid;
        this.within = within;
        this.budget = budget;
        this.most = most;
        BitSet any = new BitSet();
        any.set(0, grid.rows());
        anyFrom.add(any);
        for (int column = grid.columns() - 1; column >= 0; column--) {
            any = takingAll(column, any);
            anyFrom.add(0, any);
        }
    }

    private BitSet takingAll(int column, BitSet later) {
        BitSet taking = (BitSet) later.clone();
        BitSet classes = within.classes().get(column);
        for (int each = classes.nextSetBit(0); each >= 0; each = classes.nextSetBit(each + 1)) {
            if (!budget.spend(words())) {
                return new BitSet();
            }
            taking.and(grid.holding(column, each));
        }
        return taking;
    }

    private long words() {
        return 1 + grid.rows() / Long.SIZE;
    }

    private static final Cut END = new Cut(new BitSet(), null);

    private record State(int column, BitSet rows) {}

    /** Classes of a column, and the rest of a box; what is after the last column has no rest. */
    private record Cut(BitSet classes, @Nullable Cut rest) {}

    /**
     * Boxes without a combination in common, sorted.
     *
     * @param complete whether there are no others
     */
    record Found(List<Box> boxes, boolean complete) {}

    Found by(BitSet rows) {
        List<Box> boxes = new ArrayList<>();
        for (Cut cut : search(0, rows)) {
            boxes.add(box(cut));
        }
        boxes.sort(Comparator.naturalOrder());
        return new Found(List.copyOf(boxes), complete);
    }

    private static Box box(Cut first) {
        List<BitSet> classes = new ArrayList<>();
        for (Cut cut = first; cut.rest() != null; cut = cut.rest()) {
            classes.add(cut.classes());
        }
        return new Box(List.copyOf(classes));
    }

    private List<Cut> search(int column, BitSet rows) {
        if (rows.intersects(anyFrom.get(column))) {
            return List.of();
        }
        if (rows.isEmpty()) {
            return List.of(open(column));
        }
        State state = new State(column, rows);
        List<Cut> found = known.get(state);
        if (found == null) {
            found = parted(column, rows);
            known.put(state, found);
        }
        return found;
    }

    /** The rest of the box from a column on. */
    private Cut open(int from) {
        Cut rest = END;
        for (int column = grid.columns() - 1; column >= from; column--) {
            rest = new Cut(within.classes().get(column), rest);
        }
        return rest;
    }

    private List<Cut> parted(int column, BitSet rows) {
        Map<List<Cut>, BitSet> merged = new LinkedHashMap<>();
        int found = 0;
        for (Groups group : Groups.of(grid, column, within.classes().get(column), rows, budget)) {
            if (found >= most || budget.isSpent()) {
                complete = false;
                break;
            }
            List<Cut> rest = search(column + 1, group.rows());
            found += rest.size();
            merged.computeIfAbsent(rest, same -> new BitSet()).or(group.classes());
        }
        complete &= !budget.isSpent();
        List<Cut> cuts = new ArrayList<>();
        merged.forEach((rests, classes) -> rests.forEach(rest -> cuts.add(new Cut(classes, rest))));
        return List.copyOf(cuts);
    }
}
