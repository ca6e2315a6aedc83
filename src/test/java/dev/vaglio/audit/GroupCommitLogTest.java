package dev.vaglio.audit;

import static dev.vaglio.audit.Entries.NOON;
import static dev.vaglio.audit.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vaglio.testing.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalPropertiesReader;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GroupCommitLogTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final MasterKey MASTER = MasterKey.ofBase64("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
    private static final LogSettings SETTINGS =
            new LogSettings(1000, 100, Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofHours(72));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final GroupCommitLog log = log(SETTINGS);

    private GroupCommitLog log(LogSettings settings) {
        return new GroupCommitLog(DATABASE.dataSource(), MASTER, settings, Clock.systemUTC(), meters);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void an_appended_decision_is_in_the_database_when_the_answer_comes() {
        Appended.Logged logged = logged(log.append(entry("anna")));

        assertThat(row(
                        logged,
                        "version || ' ' || total || ' ' || band || ' ' || status || ' ' || stage || ' ' || owner"))
                .isEqualTo("3 42.50 mql alive contact rossi@vendor.example");
        assertThat(row(logged, "logged_at = '" + logged.loggedAt() + "'")).isEqualTo("t");
        assertThat(row(logged, "tableoid::regclass::text")).startsWith("decision_");
    }

    @Test
    void nothing_that_could_name_the_person_is_readable_in_the_row() {
        Appended.Logged logged = logged(log.append(entry("bella.rossi")));

        assertThat(row(logged, "decision::text || convert_from(outcome, 'UTF8')"))
                .doesNotContainIgnoringCase("bella")
                .doesNotContain("Mumbai", "Head of Sales", "mail 7", "chess");
        assertThat(row(logged, "convert_from(outcome, 'UTF8')")).contains("\"total\":42.5", "\"code\":\"silence\"");
    }

    @Test
    void entries_that_wait_together_share_a_commit() throws Exception {
        List<CompletableFuture<Appended>> answers;
        try (Connection other = DATABASE.dataSource().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE decision_batch IN ACCESS EXCLUSIVE MODE");
            answers = IntStream.range(0, 60)
                    .mapToObj(i -> log.append(entry("group" + i)))
                    .toList();
            other.commit();
        }
        answers.forEach(CompletableFuture::join);

        assertThat(meters.summary("vaglio.log.batch").count()).isLessThan(10);
        assertThat(meters.summary("vaglio.log.batch").totalAmount()).isEqualTo(60);
    }

    @Test
    void a_decision_as_of_an_earlier_time_than_the_last_is_superseded() {
        assertThat(logged(log.append(entry("carla", NOON, null))).superseded()).isFalse();
        assertThat(logged(log.append(entry("carla", NOON.minusSeconds(1), null)))
                        .superseded())
                .isTrue();
        assertThat(logged(log.append(entry("carla", NOON, null))).superseded()).isFalse();
        assertThat(logged(log.append(entry("dora", NOON.minusSeconds(1), null))).superseded())
                .isFalse();
    }

    @Test
    void the_same_key_with_the_same_request_gives_the_earlier_decision() {
        UUID first = logged(log.append(entry("elsa", NOON, key("k1", "body")))).decisionId();

        assertThat(log.append(entry("elsa", NOON, key("k1", "body"))).join()).isEqualTo(new Appended.Repeated(first));
        assertThat(log.earlier("crm", key("k1", "body"))).contains(new Appended.Repeated(first));
        assertThat(log.earlier("web", key("k1", "body"))).isEmpty();
    }

    @Test
    void the_same_key_with_another_request_is_a_conflict() {
        UUID first = logged(log.append(entry("fay", NOON, key("k2", "body")))).decisionId();

        assertThat(log.append(entry("fay", NOON, key("k2", "other"))).join()).isEqualTo(new Appended.Conflict(first));
        assertThat(log.earlier("crm", key("k2", "other"))).contains(new Appended.Conflict(first));
    }

    @Test
    void of_eight_concurrent_requests_with_one_key_on_two_replicas_one_is_logged() throws Exception {
        try (GroupCommitLog other = log(SETTINGS)) {
            ExecutorService threads = Executors.newFixedThreadPool(8);
            for (int round = 0; round < 20; round++) {
                IdempotencyKey key = key("race" + round, "body");
                CyclicBarrier start = new CyclicBarrier(8);
                List<Future<Appended>> answers = IntStream.range(0, 8)
                        .mapToObj(i -> threads.submit(() -> {
                            start.await();
                            return (i % 2 == 0 ? log : other)
                                    .append(entry("gina", NOON, key))
                                    .get();
                        }))
                        .toList();
                assertOneLogged(answers);
            }
            threads.shutdown();
        }
    }

    private static void assertOneLogged(List<Future<Appended>> answers) throws Exception {
        int logged = 0;
        java.util.Set<UUID> ids = new java.util.HashSet<>();
        for (Future<Appended> answer : answers) {
            logged += answer.get() instanceof Appended.Logged ? 1 : 0;
            ids.add(answer.get().decisionId());
        }
        assertThat(logged).isEqualTo(1);
        assertThat(ids).hasSize(1);
    }

    @Test
    void two_replicas_that_write_the_same_leads_do_not_block_each_other() {
        try (GroupCommitLog other = log(SETTINGS)) {
            List<CompletableFuture<Appended>> answers = IntStream.range(0, 400)
                    .mapToObj(i -> (i % 2 == 0 ? log : other).append(entry("shared" + (i * 7) % 40)))
                    .toList();

            assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isInstanceOf(Appended.Logged.class));
        }
    }

    @Test
    void a_stopped_database_refuses_and_a_started_one_takes_decisions_again() {
        logged(log.append(entry("hanna")));
        DATABASE.refuse();
        assertThatThrownBy(() -> log.append(entry("hanna")).join()).hasCauseInstanceOf(LogUnavailable.class);
        assertThatThrownBy(() -> log.earlier("crm", key("k", "b"))).isInstanceOf(LogUnavailable.class);
        DATABASE.accept();

        assertThat(log.append(entry("hanna")).join()).isInstanceOf(Appended.Logged.class);
    }

    @Test
    void a_database_that_hangs_is_unavailable_and_the_chain_goes_on_afterwards() throws Exception {
        Appended.Logged before = logged(log.append(entry("ida")));
        try (Connection other = DATABASE.dataSource().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE decision IN ACCESS EXCLUSIVE MODE");
            assertThatThrownBy(() -> log.append(entry("ida")).join()).hasCauseInstanceOf(LogUnavailable.class);
        }
        Appended.Logged after = logged(log.append(entry("ida")));

        long seq = Long.parseLong(row(before, "batch_seq"));
        assertThat(row(after, "batch_seq")).isEqualTo(String.valueOf(seq + 1));
        assertThat(row(after, "replica")).isEqualTo(row(before, "replica"));
    }

    @Test
    void connections_that_failed_leave_the_pool() throws Exception {
        try (AgroalDataSource pool = AgroalDataSource.from(new AgroalPropertiesReader().readProperties(pool()));
                GroupCommitLog pooled = new GroupCommitLog(pool, MASTER, SETTINGS, Clock.systemUTC(), meters)) {
            logged(pooled.append(entry("lena")));
            hang(pooled);
            logged(pooled.append(entry("lena")));
            DATABASE.refuse();
            assertThatThrownBy(() -> pooled.append(entry("lena")).join()).hasCauseInstanceOf(LogUnavailable.class);
            DATABASE.accept();

            logged(pooled.append(entry("lena")));
            assertThat(pool.getMetrics().activeCount()).isEqualTo(1);
        }
    }

    private static Map<String, String> pool() {
        return Map.of(
                "jdbcUrl",
                DATABASE.jdbcUrl(),
                "maxSize",
                "2",
                "acquisitionTimeout",
                "PT2S",
                "exceptionSorter",
                "io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter",
                "metricsEnabled",
                "true",
                "principal",
                "postgres",
                "credential",
                "postgres");
    }

    private static void hang(GroupCommitLog log) throws Exception {
        try (Connection other = DATABASE.dataSource().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE decision IN ACCESS EXCLUSIVE MODE");
            assertThatThrownBy(() -> log.append(entry("lena")).join()).hasCauseInstanceOf(LogUnavailable.class);
        }
    }

    @Test
    void a_full_queue_refuses_at_once() throws Exception {
        LogSettings small = new LogSettings(1, 1, Duration.ofSeconds(5), Duration.ofSeconds(4), Duration.ofHours(1));
        try (GroupCommitLog tiny = log(small);
                Connection other = DATABASE.dataSource().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE decision IN ACCESS EXCLUSIVE MODE");
            List<CompletableFuture<Appended>> answers = Stream.of("a", "b", "c", "d", "e")
                    .map(lead -> tiny.append(entry(lead)))
                    .toList();

            assertThat(answers.stream().filter(CompletableFuture::isCompletedExceptionally))
                    .as("one waits in the commit and one in the queue")
                    .hasSizeGreaterThanOrEqualTo(3);
            assertThat(meters.counter("vaglio.log.refused").count()).isGreaterThanOrEqualTo(3);
            other.commit();
        }
    }

    @Test
    void closing_commits_what_waits_and_takes_nothing_more() {
        List<CompletableFuture<Appended>> answers = IntStream.range(0, 300)
                .mapToObj(i -> log.append(entry("last" + i)))
                .toList();
        log.close();

        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer).isCompletedWithValueMatching(Appended.Logged.class::isInstance));
        assertThatThrownBy(() -> log.append(entry("late")).join()).hasCauseInstanceOf(LogUnavailable.class);
    }

    @Test
    void an_entry_that_the_database_refuses_takes_no_other_along() throws Exception {
        DecisionEntry bad = new DecisionEntry(
                new RuleSetRef("lead\0", 1, "ab"),
                "e",
                "crm",
                Trigger.CALL,
                Person.UNKNOWN,
                NOON,
                Duration.ZERO,
                java.util.Map.of(),
                List.of(),
                Entries.decided(),
                null,
                null);
        CompletableFuture<Appended> first;
        CompletableFuture<Appended> second;
        CompletableFuture<Appended> third;
        try (Connection other = DATABASE.dataSource().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE decision IN ACCESS EXCLUSIVE MODE");
            first = log.append(entry("jana"));
            second = log.append(bad);
            third = log.append(entry("kira"));
        }

        assertThat(first.join()).isInstanceOf(Appended.Logged.class);
        assertThat(third.join()).isInstanceOf(Appended.Logged.class);
        assertThatThrownBy(second::join).hasCauseInstanceOf(LogUnavailable.class);
    }

    static IdempotencyKey key(String key, String body) {
        return IdempotencyKey.of(key, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Appended.Logged logged(CompletableFuture<Appended> answer) {
        return (Appended.Logged) answer.join();
    }

    private static String row(Appended.Logged logged, String columns) {
        return DATABASE.value("SELECT " + columns + " FROM decision WHERE decision_id = '" + logged.decisionId() + "'");
    }
}
