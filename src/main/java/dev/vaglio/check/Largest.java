package dev.vaglio.check;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The largest number that a table can give. A cell that is not taken apart may hold, so it may be less, never more. */
final class Largest {
    private static final long WORDS = 5_000_000;

    private final Grid grid;
    private final Results results;
    private final Box within;
    private final Budget budget = new Budget(WORDS);
    private final Map<State, Optional<BigDecimal>> known = new HashMap<>();

    private Largest(Grid grid, Results results, Box within) {
        this.grid = grid;
        this.results = results;
        this.within = within;
    }

    private record State(int column, BitSet rows) {}

    /** Empty where the table gives no numbers, or where it is too much work to say. */
    static Optional<BigDecimal> of(Grid grid, Box within) {
        return Results.of(grid.table()).flatMap(results -> new Largest(grid, results, within).whole());
    }

    private Optional<BigDecimal> whole() {
        BitSet rows = new BitSet();
        rows.set(0, grid.rows());
        Optional<BigDecimal> largest = search(0, rows);
        return budget.isSpent() ? Optional.empty() : largest;
    }

    private Optional<BigDecimal> search(int column, BitSet rows) {
        if (column == grid.columns()) {
            return results.of(rows);
        }
        State state = new State(column, rows);
        Optional<BigDecimal> found = known.get(state);
        if (found == null) {
            found = Groups.of(grid, column, within.classes().get(column), rows, budget).stream()
                    .flatMap(group -> search(column + 1, group.rows()).stream())
                    .max(BigDecimal::compareTo);
            known.put(state, found);
        }
        return found;
    }
}
