package dev.vaglio.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vaglio.problem.ProblemException;
import org.junit.jupiter.api.Test;

class FewAtATimeTest {
    private final FewAtATime two = new FewAtATime(2);

    @Test
    void one_more_than_may_is_refused_and_leaves_the_others_alone() {
        String answer = two.run(() -> two.run(() -> {
            assertThatThrownBy(() -> two.run(() -> "third")).isInstanceOf(ProblemException.class);
            return "second";
        }));

        assertThat(answer).isEqualTo("second");
    }

    @Test
    void work_that_fails_gives_its_place_back() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> two.run(() -> {
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }

        assertThat(two.run(() -> "free")).isEqualTo("free");
    }
}
