package dev.vaglio.audit;

import static dev.vaglio.audit.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vaglio.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecentDecisionsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final MasterKey MASTER = MasterKey.ofBase64("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");

    private final GroupCommitLog log = new GroupCommitLog(
            DATABASE.dataSource(), MASTER, LogSettings.DEFAULT, Clock.systemUTC(), new SimpleMeterRegistry());
    private final RecentDecisions recent = new RecentDecisions(DATABASE.dataSource(), MASTER);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void calls_come_newest_first_over_many_pages_and_no_more_than_asked_for() {
        Instant before = Instant.now().minusMillis(1);
        List<UUID> logged =
                append(IntStream.range(0, 120).mapToObj(i -> entry("many-" + i)).toList());

        List<RecentDecision> all = read("lead", before, 1000);
        assertThat(all).hasSize(logged.size()).allSatisfy(one -> {
            assertThat(one.caller()).isEqualTo("crm");
            assertThat(one.facts()).containsKeys("lead", "contact");
            assertThat(one.outcome()).containsKey("bands");
        });
        assertThat(all).isSortedAccordingTo((one, other) -> other.at().compareTo(one.at()));
        assertThat(read("lead", before, 70)).isEqualTo(all.subList(0, 70));
    }

    @Test
    void another_rule_set_a_failure_what_is_older_and_what_had_no_call_are_left_out() {
        Instant before = Instant.now().minusMillis(1);
        UUID first = append(List.of(entry("once"))).get(0);
        append(List.of(Entries.failed("failed"), Entries.following(entry("once"), first)));

        assertThat(read("lead", before, 10)).hasSize(1);
        assertThat(read("post-sale", before, 10)).isEmpty();
        assertThat(read("lead", Instant.now().plusSeconds(60), 10)).isEmpty();
    }

    @Test
    void whoever_is_erased_is_not_read() {
        Instant before = Instant.now().minusMillis(1);
        append(List.of(entry("stays"), entry("goes")));
        DATABASE.execute("UPDATE person_key SET wrapped = NULL, destroyed_at = now() WHERE id = "
                + "(SELECT person_key FROM decision ORDER BY logged_at DESC, decision_id DESC LIMIT 1)");

        assertThat(read("lead", before, 10)).hasSize(1);
    }

    @Test
    void a_database_that_is_away_is_said_so() {
        DATABASE.refuse();
        try {
            assertThatThrownBy(() -> read("lead", Instant.EPOCH, 10)).isInstanceOf(LogUnavailable.class);
        } finally {
            DATABASE.accept();
        }
    }

    private List<RecentDecision> read(String ruleSet, Instant since, int most) {
        List<RecentDecision> found = new ArrayList<>();
        int shown = recent.read(ruleSet, since, Instant.now().plusSeconds(1), most, Duration.ofMinutes(1), found::add);
        assertThat(shown).isEqualTo(found.size());
        return found;
    }

    private List<UUID> append(List<DecisionEntry> entries) {
        List<CompletableFuture<Appended>> appended =
                entries.stream().map(log::append).toList();
        return appended.stream().map(one -> one.join().decisionId()).toList();
    }
}
