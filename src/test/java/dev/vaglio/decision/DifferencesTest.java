package dev.vaglio.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    @Test
    void equal_trees_differ_nowhere() {
        assertThat(Differences.between(Map.of("a", List.of(1, 2)), Map.of("a", List.of(1, 2))))
                .isEmpty();
    }

    @Test
    void each_difference_is_a_json_pointer() {
        assertThat(Differences.between(
                        Map.of("a", List.of(1, 2), "b/c", 1, "d", List.of(1)),
                        Map.of("a", List.of(1, 3), "b/c", 2, "d", List.of(), "e~", 1)))
                .containsExactly("/a/1", "/b~1c", "/d", "/e~0");
    }

    @Test
    void a_hundred_pointers_are_enough() {
        Map<String, Integer> many =
                IntStream.range(0, 500).boxed().collect(Collectors.toMap(String::valueOf, number -> number));

        assertThat(Differences.between(many, Map.of())).hasSize(100);
    }
}
