package dev.vaglio.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vaglio.problem.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private static final int FLOOD = 64;
    private final Passwords passwords = new Passwords();

    @Test
    void a_password_matches_its_hash_and_no_other_does() {
        String hash = passwords.hash("a good password");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("good");
        assertThat(passwords.hash("a good password")).isNotEqualTo(hash);
        assertThat(passwords.matches("a good password", hash)).isTrue();
        assertThat(passwords.matches("a good passworD", hash)).isFalse();
        assertThat(passwords.matches("a good password", null)).isFalse();
    }

    @Test
    void a_hash_of_another_cost_still_matches() {
        String cheaper = "$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$" + "A".repeat(43);

        assertThat(passwords.matches("any", cheaper)).isFalse();
    }

    @Test
    void a_flood_of_passwords_is_told_to_come_later_and_the_first_are_looked_at() throws Exception {
        String hash = passwords.hash("a good password");
        CountDownLatch together = new CountDownLatch(FLOOD);
        ExecutorService clients = Executors.newFixedThreadPool(FLOOD);
        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < FLOOD; i++) {
            calls.add(() -> {
                together.countDown();
                together.await();
                return answer(hash);
            });
        }
        List<String> answers = new ArrayList<>();
        for (Future<String> answer : clients.invokeAll(calls)) {
            answers.add(answer.get());
        }
        clients.shutdown();

        assertThat(answers).contains("true", "too-many-requests").doesNotContain("false");
        assertThat(passwords.matches("a good password", hash)).isTrue();
    }

    @Test
    void guessing_waits_ever_longer_up_to_a_minute_and_a_good_password_ends_it() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T09:00:00Z"));
        Throttle throttle = new Throttle(now::get);
        for (int i = 0; i < Throttle.FREE; i++) {
            throttle.require("anna");
            throttle.failed("anna");
        }
        List<Integer> waits = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int wait = wait(throttle);
            waits.add(wait);
            now.updateAndGet(before -> before.plusSeconds(wait));
            throttle.require("anna");
            throttle.failed("anna");
        }

        assertThat(waits).containsExactly(1, 2, 4, 8, 16, 32, 60, 60);
        throttle.require("ben");
        throttle.succeeded("anna");
        throttle.require("anna");
    }

    private static int wait(Throttle throttle) {
        AtomicInteger wait = new AtomicInteger();
        assertThatThrownBy(() -> throttle.require("anna"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> wait.set(
                                Objects.requireNonNull(refused.problem().retryAfterSeconds())));
        return wait.get();
    }

    private String answer(String hash) {
        try {
            return String.valueOf(passwords.matches("a good password", hash));
        } catch (ProblemException refused) {
            return refused.problem().type().code();
        }
    }
}
