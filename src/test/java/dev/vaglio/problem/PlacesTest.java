package dev.vaglio.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlacesTest {
    private final Places two = new Places(2, "Two are busy.");

    @Test
    void one_more_than_may_is_refused_and_leaves_the_others_alone() {
        String answer = two.during(() -> two.during(() -> {
            assertThatThrownBy(() -> two.during(() -> "third")).isInstanceOf(ProblemException.class);
            return "second";
        }));

        assertThat(answer).isEqualTo("second");
    }

    @Test
    void work_that_fails_gives_its_place_back() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> two.during(() -> {
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }

        assertThat(two.during(() -> "free")).isEqualTo("free");
    }
}
