package dev.vaglio.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MovesTest {
    @Property
    boolean those_that_did_not_move_keep_their_order(@ForAll("orders") List<Integer> places) {
        List<Integer> kept = new ArrayList<>(places);
        kept.removeAll(Moves.of(places));
        return kept.equals(kept.stream().sorted().toList());
    }

    @Property
    void no_fewer_moves_explain_the_order(@ForAll("orders") List<Integer> places) {
        assertThat(places.size() - Moves.of(places).size()).isEqualTo(longestRun(places));
    }

    /** By trying each choice of places. */
    private static int longestRun(List<Integer> places) {
        return IntStream.range(0, 1 << places.size())
                .filter(choice -> rises(places, choice))
                .map(Integer::bitCount)
                .max()
                .orElse(0);
    }

    private static boolean rises(List<Integer> places, int choice) {
        List<Integer> chosen = IntStream.range(0, places.size())
                .filter(place -> (choice >> place & 1) == 1)
                .mapToObj(places::get)
                .toList();
        return chosen.equals(chosen.stream().sorted().toList());
    }

    @Provide
    Arbitrary<List<Integer>> orders() {
        return Arbitraries.integers()
                .between(0, 9)
                .flatMap(size ->
                        Arbitraries.shuffle(IntStream.range(0, size).boxed().toList()));
    }
}
