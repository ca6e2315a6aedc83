package dev.vaglio.check;

import dev.vaglio.engine.ColumnClasses;
import dev.vaglio.engine.DecisionTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table over the classes of its columns. A cell that is not taken apart may hold for any value, and its row is
 * unclear.
 */
final class Grid {
    private final DecisionTable table;
    private final List<ColumnClasses> columns = new ArrayList<>();
    private final List<BitSet[]> held = new ArrayList<>();
    private final List<BitSet[]> rowsOfClass = new ArrayList<>();
    private final List<BitSet> given = new ArrayList<>();
    private final BitSet unclear = new BitSet();

    Grid(DecisionTable table) {
        this.table = table;
        for (int column = 0; column < table.inputs().size(); column++) {
            add(column);
        }
    }

    private void add(int column) {
        List<String> cells =
                table.rows().stream().map(row -> row.inputs().get(column)).toList();
        String values = table.inputs().get(column).given().values();
        ColumnClasses classes = ColumnClasses.of(
                table.inputs().get(column).type(),
                Stream.concat(cells.stream(), Stream.of(values)).toList());
        BitSet all = all(classes);
        BitSet[] ofRow = new BitSet[cells.size()];
        BitSet[] ofClass = IntStream.range(0, classes.classes().size())
                .mapToObj(each -> new BitSet())
                .toArray(BitSet[]::new);
        for (int row = 0; row < ofRow.length; row++) {
            int at = row;
            ofRow[row] = classes.held(cells.get(row)).orElse(all);
            ofRow[row].stream().forEach(each -> ofClass[each].set(at));
            if (classes.held(cells.get(row)).isEmpty()) {
                unclear.set(row);
            }
        }
        columns.add(classes);
        given.add(classes.held(values).orElse(all));
        held.add(ofRow);
        rowsOfClass.add(ofClass);
    }

    private static BitSet all(ColumnClasses of) {
        BitSet all = new BitSet();
        all.set(0, of.classes().size());
        return all;
    }

    DecisionTable table() {
        return table;
    }

    int rows() {
        return table.rows().size();
    }

    int columns() {
        return columns.size();
    }

    ColumnClasses column(int column) {
        return columns.get(column);
    }

    /** The classes that a cell holds for. */
    BitSet held(int row, int column) {
        return held.get(column)[row];
    }

    /** The rows whose cell in a column holds for a class. */
    BitSet holding(int column, int ofClass) {
        return rowsOfClass.get(column)[ofClass];
    }

    boolean isAny(int row, int column) {
        return held(row, column).cardinality() == columns.get(column).classes().size();
    }

    /** Whether a cell of the row is not taken apart. */
    boolean isUnclear(int row) {
        return unclear.get(row);
    }

    /** Rows of which every cell is taken apart. */
    BitSet clear() {
        BitSet clear = new BitSet();
        clear.set(0, rows());
        clear.andNot(unclear);
        return clear;
    }

    /** All combinations of values that come to each column. */
    Box space() {
        return new Box(List.copyOf(given));
    }

    /** Whether there are values that do not come to a column. */
    boolean isNarrowed(int column) {
        return given.get(column).cardinality() < columns.get(column).classes().size();
    }

    /** The combinations that a row holds for. */
    Box box(int row) {
        return new Box(IntStream.range(0, columns())
                .mapToObj(column -> held(row, column))
                .toList());
    }

    /** Whether some value of each column fulfils both rows. */
    boolean meet(int one, int other, Budget budget) {
        for (int column = 0; column < columns(); column++) {
            BitSet cell = held(one, column);
            budget.spend(1 + cell.length() / Long.SIZE);
            if (!cell.intersects(held(other, column))) {
                return false;
            }
        }
        return true;
    }
}
