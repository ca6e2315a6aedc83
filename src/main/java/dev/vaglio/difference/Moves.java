package dev.vaglio.difference;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells rows that were moved from those that only stand elsewhere because others came, went or moved. */
final class Moves {
    private Moves() {}

    /**
     * The fewest that must have moved: those outside a longest run that kept its order.
     *
     * @param places places in the order before, in the order of now; none twice
     * @return those of the places that moved
     */
    static Set<Integer> of(List<Integer> places) {
        int[] lasts = new int[places.size()];
        int[] ends = new int[places.size()];
        int[] previous = new int[places.size()];
        int length = 0;
        for (int i = 0; i < places.size(); i++) {
            int at = -Arrays.binarySearch(lasts, 0, length, places.get(i)) - 1;
            previous[i] = at == 0 ? -1 : ends[at - 1];
            lasts[at] = places.get(i);
            ends[at] = i;
            length = Math.max(length, at + 1);
        }
        Set<Integer> moved = new HashSet<>(places);
        for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = previous[i]) {
            moved.remove(places.get(i));
        }
        return moved;
    }
}
