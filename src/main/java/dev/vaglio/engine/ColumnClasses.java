package dev.vaglio.engine;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The values of an input column in classes that its cells tell apart, unknown (null) the first of them; numbers and
 * enumerations follow in their order. Cells outside {@link CellTests}, such as those about dates, are not taken apart.
 */
public final class ColumnClasses {
    private static final String ANY = "-";
    private final List<ValueClass> classes;
    private final ClassPlaces places;
    private final Optional<String> unclear;
    private final Map<String, Optional<BitSet>> held = new HashMap<>();

    private ColumnClasses(List<ValueClass> classes, Optional<String> unclear) {
        this.classes = classes;
        this.places = new ClassPlaces(classes);
        this.unclear = unclear;
    }

    /** Of a column with a type and cells as they are written. */
    public static ColumnClasses of(FactType type, Collection<String> cells) {
        List<CellTest> tests = cells.stream()
                .distinct()
                .flatMap(cell -> CellTests.apart(cell).stream())
                .flatMap(cell -> cell.tests().stream())
                .toList();
        try {
            return new ColumnClasses(ClassReader.classes(type, tests), Optional.empty());
        } catch (ClassReader.TooMany many) {
            return new ColumnClasses(List.of(new ValueClass.Unknown(), new ValueClass.Other()), Optional.of(many.why));
        }
    }

    /** Every value is in one of them. */
    public List<ValueClass> classes() {
        return classes;
    }

    /** Why none of the column's cells but {@code -} is taken apart; empty where they are. */
    public Optional<String> unclear() {
        return unclear;
    }

    /** The classes, by their place, that a cell holds for; nothing where the cell is not taken apart. Not to be changed. */
    public Optional<BitSet> held(String cell) {
        return held.computeIfAbsent(cell, this::read);
    }

    private Optional<BitSet> read(String cell) {
        if (cell.equals(ANY)) {
            BitSet all = new BitSet();
            all.set(0, classes.size());
            return Optional.of(all);
        }
        return unclear.isPresent() ? Optional.empty() : CellTests.apart(cell).flatMap(this::read);
    }

    private Optional<BitSet> read(CellTests cell) {
        BitSet held = new BitSet();
        for (CellTest test : cell.tests()) {
            if (!add(test, held)) {
                return Optional.empty();
            }
        }
        if (cell.negated()) {
            held.flip(0, classes.size());
        }
        return Optional.of(held);
    }

    /** False where the test is about another kind of value. */
    private boolean add(CellTest test, BitSet into) {
        if (test instanceof CellTest.Equal equal) {
            return equal.literal() == null ? set(into, 0) : places.add(equal.literal(), into);
        }
        if (test instanceof CellTest.Within within) {
            return places.add(within, into);
        }
        for (int i = 1; i < classes.size(); i++) {
            if (isMet(test, classes.get(i))) {
                into.set(i);
            }
        }
        return true;
    }

    private static boolean set(BitSet into, int place) {
        into.set(place);
        return true;
    }

    private static boolean isMet(CellTest call, ValueClass by) {
        if (call instanceof CellTest.Listing listing) {
            return by instanceof ValueClass.With with && with.parts().contains(listing.text());
        }
        return call instanceof CellTest.Containing containing
                && texts(by).anyMatch(text -> text.contains(containing.part()));
    }

    private static Stream<String> texts(ValueClass of) {
        if (of instanceof ValueClass.With with) {
            return with.parts().stream();
        }
        return of instanceof ValueClass.One one && one.value() instanceof String text ? Stream.of(text) : Stream.of();
    }

    /** The plain form of a number, so that 1.0 and 1 are one value. */
    static Object plain(Object literal) {
        return literal instanceof BigDecimal number ? Values.plain(number) : literal;
    }
}
