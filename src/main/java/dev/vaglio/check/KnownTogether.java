package dev.vaglio.check;

import dev.vaglio.engine.DecisionTable.Column;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Leaves out of boxes what cannot come: columns that are known together, some of them known and others not. */
final class KnownTogether {
    private static final int UNKNOWN = 0;
    private final Collection<List<Integer>> groups;

    KnownTogether(Grid grid) {
        List<Column> columns = grid.table().inputs();
        this.groups = IntStream.range(0, columns.size())
                .boxed()
                .filter(at -> !columns.get(at).given().together().isEmpty())
                .collect(Collectors.groupingBy(at -> columns.get(at).given().together()))
                .values();
    }

    /** What of a box can come; nothing where none of it can. */
    Stream<Box> possible(Box box) {
        Stream<Box> possible = Stream.of(box);
        for (List<Integer> group : groups) {
            possible = possible.flatMap(each -> Stream.of(with(each, group, true), with(each, group, false)));
        }
        return possible.filter(each -> each.classes().stream().noneMatch(BitSet::isEmpty));
    }

    private static Box with(Box box, List<Integer> group, boolean known) {
        List<BitSet> classes = new ArrayList<>(box.classes());
        for (int column : group) {
            BitSet left = (BitSet) classes.get(column).clone();
            if (known) {
                left.clear(UNKNOWN);
            } else {
                left.clear(UNKNOWN + 1, Math.max(left.length(), UNKNOWN + 1));
            }
            classes.set(column, left);
        }
        return new Box(List.copyOf(classes));
    }
}
