package dev.vaglio.check;

import java.util.BitSet;
import java.util.List;

/** Combinations of values: of each input column some classes, by their places. */
record Box(List<BitSet> classes) implements Comparable<Box> {
    /** In the order of the values in the first column, then the next. */
    @Override
    public int compareTo(Box other) {
        for (int i = 0; i < classes.size(); i++) {
            int order = compare(classes.get(i), other.classes.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compare(BitSet one, BitSet other) {
        BitSet either = (BitSet) one.clone();
        either.xor(other);
        int first = either.nextSetBit(0);
        return first < 0 ? 0 : one.get(first) ? -1 : 1;
    }
}
