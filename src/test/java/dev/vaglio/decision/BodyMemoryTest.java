package dev.vaglio.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vaglio.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BodyMemoryTest {
    private static final int MEGABYTE = 1024 * 1024;
    private final BodyMemory memory = new BodyMemory(2 * MEGABYTE);

    @Test
    void bodies_that_fit_are_read_whole() throws IOException {
        try (BodyMemory.Counted body = memory.count(body(2 * MEGABYTE))) {
            assertThat(body.readAllBytes()).hasSize(2 * MEGABYTE);
        }
    }

    @Test
    void a_large_body_too_many_is_told_to_come_later_and_a_small_one_still_fits() throws IOException {
        try (BodyMemory.Counted first = memory.count(body(2 * MEGABYTE));
                BodyMemory.Counted second = memory.count(body(MEGABYTE));
                BodyMemory.Counted small = memory.count(body(1000))) {
            first.readAllBytes();

            assertThatThrownBy(second::readAllBytes).isInstanceOfSatisfying(ProblemException.class, refused -> {
                assertThat(refused.problem().type().status()).isEqualTo(503);
                assertThat(refused.problem().retryAfterSeconds()).isPositive();
            });
            assertThat(small.readAllBytes()).hasSize(1000);
        }
    }

    @Test
    void a_closed_body_gives_its_memory_back() throws IOException {
        for (int i = 0; i < 10; i++) {
            try (BodyMemory.Counted body = memory.count(body(2 * MEGABYTE))) {
                body.readAllBytes();
            }
        }
        try (BodyMemory.Counted body = memory.count(body(2 * MEGABYTE))) {
            assertThat(body.readAllBytes()).hasSize(2 * MEGABYTE);
        }
    }

    private static ByteArrayInputStream body(int bytes) {
        return new ByteArrayInputStream(new byte[bytes]);
    }
}
