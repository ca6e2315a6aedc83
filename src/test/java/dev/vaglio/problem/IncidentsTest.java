package dev.vaglio.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IncidentsTest {
    @Test
    void an_outline_has_classes_and_frames_and_no_message() {
        Exception failure =
                new IllegalStateException("ada@example.org", new IllegalArgumentException("L-4711 is no lead"));

        String outline = Incidents.outline(failure);

        assertThat(outline)
                .contains("IllegalStateException", "Caused by: java.lang.IllegalArgumentException", "\tat dev.vaglio")
                .doesNotContain("ada@example.org", "L-4711");
    }

    @Test
    void causes_that_go_round_in_a_circle_are_told_once() {
        Exception outer = new IllegalStateException();
        Exception inner = new IllegalArgumentException(outer);
        outer.initCause(inner);

        assertThat(Incidents.outline(outer)).containsOnlyOnce("Caused by");
    }
}
