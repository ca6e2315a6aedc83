package dev.vaglio.audit;

import static dev.vaglio.audit.Entries.NOON;
import static dev.vaglio.audit.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.engine.Evaluation;
import dev.vaglio.engine.Trace;
import dev.vaglio.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What statistics count of what was logged, and when. */
class DecisionStatisticsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final MasterKey MASTER = MasterKey.ofBase64("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
    private static final LocalDate FIRST = LocalDate.parse("2026-03-28");

    private final DecisionStatistics statistics = new DecisionStatistics(DATABASE.dataSource());

    @AfterEach
    void nothingIsLeft() {
        DATABASE.execute("TRUNCATE decision_count", "DELETE FROM lead_head");
    }

    @Test
    void a_day_begins_where_its_zone_begins_it_also_when_the_clocks_change() {
        at("2026-03-27T23:30:00Z", lead("a", NOON, "mql", "none"));
        at("2026-03-28T22:59:59Z", lead("b", NOON, "mql", "none"));
        at("2026-03-28T23:00:00Z", lead("c", NOON, "mql", "none"));
        at("2026-03-29T21:59:59Z", lead("d", NOON, "mql", "none"));
        at("2026-03-29T22:00:00Z", lead("e", NOON, "mql", "none"));

        assertThat(byDay("Europe/Rome")).containsExactly(2, 2, 1);
        assertThat(byDay("UTC")).containsExactly(2, 2, 0);
        assertThat(byDay("Asia/Kathmandu")).containsExactly(1, 2, 2);
    }

    @Test
    void decisions_are_counted_by_outcome_with_the_failed_and_the_superseded_apart() {
        at("2026-03-28T12:00:00Z", lead("anna", NOON, "mql", "none"), lead("anna", NOON.plusSeconds(9), "sql", "warn"));
        at(
                "2026-03-28T12:01:00Z",
                lead("anna", NOON, "mql", "stalled"),
                Entries.failed("bea"),
                lead("cora", NOON, "mql", "none"));

        assertThat(statistics.days("lead", days("UTC")))
                .containsExactlyInAnyOrder(
                        new OutcomeCount(0, Kind.DECIDED, false, "mql", "alive", "none", 2),
                        new OutcomeCount(0, Kind.DECIDED, false, "sql", "alive", "warn", 1),
                        new OutcomeCount(0, Kind.DECIDED, true, "mql", "alive", "stalled", 1),
                        new OutcomeCount(0, Kind.FAILED, false, "", "", "", 1));
        assertThat(statistics.days("post-sale", days("UTC"))).isEmpty();
    }

    @Test
    void replicas_count_apart_and_are_summed() {
        at("2026-03-28T12:00:00Z", lead("a", NOON, "mql", "none"));
        at("2026-03-28T12:00:00Z", lead("b", NOON, "mql", "none"));

        assertThat(DATABASE.value("SELECT count(DISTINCT replica) FROM decision_count"))
                .isEqualTo("2");
        assertThat(statistics.days("lead", days("UTC")))
                .containsExactly(new OutcomeCount(0, Kind.DECIDED, false, "mql", "alive", "none", 2));
    }

    @Test
    void what_was_logged_since_a_moment_is_counted_from_the_quarter_of_an_hour_in_which_it_lies() {
        at("2026-04-01T12:14:59Z", lead("a", NOON, "mql", "none"));
        at("2026-04-01T12:15:00Z", lead("b", NOON, "mql", "none"));
        at("2026-04-01T12:31:00Z", Entries.failed("c"));

        assertThat(statistics.since("lead", Instant.parse("2026-04-01T12:29:59Z")))
                .isEqualTo(2);
        assertThat(statistics.since("lead", Instant.parse("2026-04-01T12:45:00Z")))
                .isZero();
        assertThat(statistics.since("post-sale", Instant.parse("2026-04-01T12:00:01Z")))
                .isZero();
    }

    @Test
    void leads_are_counted_once_each_by_the_score_of_their_current_decision() {
        at("2026-03-28T12:00:00Z", scored("a", "29.5"), scored("b", "30"), scored("c", "39"), scored("d", "100"));
        at("2026-03-28T12:00:01Z", scored("c", "7"), Entries.failed("b"));
        DATABASE.execute("UPDATE lead_head SET total = NULL WHERE total = 100");

        assertThat(statistics.scores("lead", 10))
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(List.of(range("0"), range("20"), range("30"), new ScoreCount(null, "mql", "alive", "", 1)));
    }

    private static ScoreCount range(String from) {
        return new ScoreCount(new BigDecimal(from), "mql", "alive", "", 1);
    }

    private List<Integer> byDay(String zone) {
        List<OutcomeCount> counts = statistics.days("lead", days(zone));
        return Stream.of(0, 1, 2)
                .map(day -> (int) counts.stream()
                        .filter(count -> count.day() == day)
                        .mapToLong(OutcomeCount::decisions)
                        .sum())
                .toList();
    }

    private static List<Instant> days(String zone) {
        return FIRST.datesUntil(FIRST.plusDays(4))
                .map(day -> day.atStartOfDay(ZoneId.of(zone)).toInstant())
                .toList();
    }

    /** Logs entries at a moment, one after the other, by a replica of its own. */
    private static void at(String moment, DecisionEntry... entries) {
        Clock clock = Clock.fixed(Instant.parse(moment), ZoneId.of("UTC"));
        try (GroupCommitLog log = new GroupCommitLog(
                DATABASE.dataSource(), MASTER, LogSettings.DEFAULT, clock, new SimpleMeterRegistry())) {
            for (DecisionEntry entry : entries) {
                log.append(entry).join();
            }
        }
    }

    private static DecisionEntry lead(String id, Instant asOf, String band, String stall) {
        return with(
                id,
                asOf,
                Map.of(
                        "bands", Map.of("band", band),
                        "status", Map.of("verdict", "alive", "stall", Map.of("verdict", stall))));
    }

    private static DecisionEntry scored(String id, String total) {
        return with(id, NOON, Map.of("score", Map.of("total", new BigDecimal(total))));
    }

    private static DecisionEntry with(String id, Instant asOf, Map<String, Object> more) {
        Map<String, Object> outcome = new TreeMap<>(((Evaluation.Decided) Entries.decided()).outcome());
        outcome.putAll(more);
        Evaluation decided = new Evaluation.Decided(outcome, Map.of(), new Trace(List.of()), null);
        return entry(new Person(id, null), asOf, Map.of("lead", Map.of("id", id)), decided, null);
    }
}
