package dev.vaglio.engine;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where single values and bounds of ranges are among the classes of a column. */
final class ClassPlaces {
    private final Map<Object, Integer> ofValue = new HashMap<>();
    private final NavigableMap<BigDecimal, Integer> ofNumber = new TreeMap<>();
    private final int size;
    private final boolean numbers;
    private final boolean listed;

    ClassPlaces(List<ValueClass> classes) {
        size = classes.size();
        for (int i = 0; i < size; i++) {
            if (classes.get(i) instanceof ValueClass.One one) {
                ofValue.put(one.value(), i);
                if (one.value() instanceof BigDecimal number) {
                    ofNumber.put(number, i);
                }
            }
        }
        numbers = classes.stream().anyMatch(ValueClass.Between.class::isInstance) || !ofNumber.isEmpty();
        listed = classes.stream().skip(1).allMatch(ValueClass.One.class::isInstance);
    }

    /** A value that a closed column does not have holds for nothing; false for a value of another kind. */
    boolean add(Object literal, BitSet into) {
        Integer place = ofValue.get(ColumnClasses.plain(literal));
        if (place != null) {
            into.set(place);
            return true;
        }
        return listed && ofValue.keySet().stream().anyMatch(literal.getClass()::isInstance)
                || numbers && literal instanceof BigDecimal;
    }

    boolean add(CellTest.Within range, BitSet into) {
        int from = from(range.least(), range.leastClosed());
        int to = to(range.most(), range.mostClosed());
        if (from <= to) {
            into.set(from, to + 1);
        }
        return numbers;
    }

    /** The first class from a bound on; bounds of cells are classes of their own unless the type leaves them out. */
    private int from(@Nullable BigDecimal least, boolean closed) {
        if (least == null) {
            return 1;
        }
        Map.Entry<BigDecimal, Integer> next = ofNumber.ceilingEntry(least);
        if (next == null) {
            return size;
        }
        boolean open = !closed && next.getKey().compareTo(least) == 0;
        return open ? next.getValue() + 1 : next.getValue();
    }

    private int to(@Nullable BigDecimal most, boolean closed) {
        if (most == null) {
            return size - 1;
        }
        Map.Entry<BigDecimal, Integer> last = ofNumber.floorEntry(most);
        if (last == null) {
            return 0;
        }
        boolean open = !closed && last.getKey().compareTo(most) == 0;
        return open ? last.getValue() - 1 : last.getValue();
    }
}
