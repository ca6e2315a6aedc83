package dev.vaglio.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {
    private volatile Instant now = Instant.EPOCH;
    private final KeptAnswers<String, String> answers = new KeptAnswers<>(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void an_answer_is_given_again_until_it_is_some_seconds_old() {
        assertThat(answers.get("lead", () -> "first")).isEqualTo("first");
        now = Instant.EPOCH.plusSeconds(4);
        assertThat(answers.get("lead", () -> "second")).isEqualTo("first");
        now = Instant.EPOCH.plusSeconds(5);
        assertThat(answers.get("lead", () -> "third")).isEqualTo("third");
    }

    @Test
    void a_failure_is_thrown_as_it_is_and_the_next_one_reads_again() {
        IllegalStateException away = new IllegalStateException("away");

        assertThatThrownBy(() -> answers.get("lead", failing(away))).isSameAs(away);
        assertThat(answers.get("lead", () -> "there")).isEqualTo("there");
    }

    @Test
    void one_that_takes_long_keeps_nobody_from_another() {
        assertThat(answers.get("lead", () -> answers.get("post-sale", () -> "other")))
                .isEqualTo("other");
    }

    @Test
    void who_comes_while_it_is_read_waits_for_the_same_also_where_it_fails_and_it_takes_longer_than_it_is_kept()
            throws Exception {
        CompletableFuture<String> slow = new CompletableFuture<>();
        CompletableFuture<Thread> second = new CompletableFuture<>();
        var threads = Executors.newFixedThreadPool(2);
        List<Future<String>> asked = new ArrayList<>();
        CompletableFuture<Void> begun = new CompletableFuture<>();
        asked.add(threads.submit(() -> answers.get("lead", () -> {
            begun.complete(null);
            return slow.join();
        })));
        begun.join();
        now = Instant.EPOCH.plusSeconds(60);
        asked.add(threads.submit(() -> {
            second.complete(Thread.currentThread());
            return answers.get("lead", () -> "read twice");
        }));
        while (second.join().getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        slow.completeExceptionally(new IllegalStateException("away"));
        threads.shutdown();

        assertThat(asked).allSatisfy(one -> assertThatThrownBy(one::get).hasStackTraceContaining("away"));
    }

    private static Supplier<String> failing(RuntimeException failure) {
        return () -> {
            throw failure;
        };
    }
}
