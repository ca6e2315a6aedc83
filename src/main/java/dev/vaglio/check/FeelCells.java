package dev.vaglio.check;

import dev.vaglio.engine.ColumnClasses;
import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.ValueClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes classes of a column as the FEEL text of a cell that holds for them and for nothing else. */
final class FeelCells {
    private final ColumnClasses column;
    private final List<String> cells;
    private final BitSet given;

    FeelCells(Grid grid, int column) {
        this.column = grid.column(column);
        this.given = grid.space().classes().get(column);
        DecisionTable table = grid.table();
        this.cells = table.rows().stream()
                .map(row -> row.inputs().get(column))
                .distinct()
                .toList();
    }

    /** Empty where no one cell says it. Of values that do not come to the column a cell may say anything. */
    Optional<String> of(BitSet classes) {
        BitSet others = (BitSet) given.clone();
        others.andNot(classes);
        if (others.isEmpty()) {
            return Optional.of("-");
        }
        List<String> plain = listed(classes);
        List<String> negated = listed(others);
        String list = String.join(", ", plain);
        String not = "not(" + String.join(", ", negated) + ")";
        Stream<String> shorterFirst = plain.size() <= negated.size() ? Stream.of(list, not) : Stream.of(not, list);
        return Stream.concat(shorterFirst, cells.stream().flatMap(cell -> Stream.of(cell, "not(" + cell + ")")))
                .filter(cell ->
                        column.held(cell).filter(held -> isSame(held, classes)).isPresent())
                .findFirst();
    }

    private boolean isSame(BitSet held, BitSet classes) {
        BitSet other = (BitSet) held.clone();
        other.xor(classes);
        return !other.intersects(given);
    }

    /** One value of the classes, for people. */
    String example(BitSet classes) {
        BitSet first = new BitSet();
        first.set(classes.nextSetBit(0));
        return of(first).orElse("another value");
    }

    private List<String> listed(BitSet classes) {
        List<String> listed = new ArrayList<>();
        for (int from = classes.nextSetBit(0); from >= 0; from = classes.nextSetBit(from)) {
            int to = isNumber(from) ? endOfRun(classes, from) : from;
            listed.add(
                    isNumber(from) ? range(from, to) : single(column.classes().get(from)));
            from = to + 1;
        }
        return listed;
    }

    private boolean isNumber(int place) {
        ValueClass of = column.classes().get(place);
        return of instanceof ValueClass.Between
                || of instanceof ValueClass.One one && one.value() instanceof BigDecimal;
    }

    private int endOfRun(BitSet classes, int from) {
        return IntStream.iterate(from, at -> at + 1)
                .filter(at -> !classes.get(at + 1))
                .findFirst()
                .orElse(from);
    }

    private String range(int from, int to) {
        ValueClass first = column.classes().get(from);
        ValueClass last = column.classes().get(to);
        String least = bound(first, true);
        String most = bound(last, false);
        if (least.equals(most) && first instanceof ValueClass.One) {
            return least;
        }
        if (least.isEmpty()) {
            return (last instanceof ValueClass.One ? "<= " : "< ") + most;
        }
        if (most.isEmpty()) {
            return (first instanceof ValueClass.One ? ">= " : "> ") + least;
        }
        return (first instanceof ValueClass.One ? "[" : "(") + least + ".." + most
                + (last instanceof ValueClass.One ? "]" : ")");
    }

    private static String bound(ValueClass of, boolean least) {
        if (of instanceof ValueClass.Between between) {
            BigDecimal bound = least ? between.least() : between.most();
            return bound == null ? "" : bound.toPlainString();
        }
        return of instanceof ValueClass.One one ? text(one.value()) : "";
    }

    private static String single(ValueClass of) {
        if (of instanceof ValueClass.One one) {
            return text(one.value());
        }
        return of instanceof ValueClass.Unknown ? text(null) : "";
    }

    private static String text(@Nullable Object value) {
        return value instanceof BigDecimal number
                ? number.toPlainString()
                : value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
    }
}
