package dev.vaglio.audit;

import static dev.vaglio.audit.Entries.NOON;
import static dev.vaglio.audit.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vaglio.audit.DecisionRecord.Content;
import dev.vaglio.engine.Evaluation;
import dev.vaglio.json.Json;
import dev.vaglio.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcArchiveTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final MasterKey MASTER = MasterKey.ofBase64("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");

    private final GroupCommitLog log = new GroupCommitLog(
            DATABASE.dataSource(), MASTER, LogSettings.DEFAULT, Clock.systemUTC(), new SimpleMeterRegistry());
    private final JdbcArchive archive = new JdbcArchive(DATABASE.dataSource(), MASTER);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_decision_is_read_as_it_was_logged() {
        DecisionEntry entry = entry("anna");
        UUID id = append(entry);
        DecisionRecord found = archive.byId(id).orElseThrow();

        Content.Readable content = (Content.Readable) found.content();
        Evaluation.Decided decided = (Evaluation.Decided) entry.evaluation();
        assertThat(Json.canonical(content.facts())).isEqualTo(Json.canonical(entry.facts()));
        assertThat(Json.canonical(content.outcome())).isEqualTo(Json.canonical(decided.outcome()));
        assertThat(Json.canonical(content.measures())).isEqualTo(Json.canonical(decided.measures()));
        assertThat(Json.canonical(content.trace())).isEqualTo(Json.canonical(decided.trace()));
        assertThat(Json.canonical(content.warnings())).isEqualTo(Json.canonical(entry.warnings()));
        assertThat(found.header().ruleSet()).isEqualTo(entry.ruleSet());
        assertThat(found.header().asOf()).isEqualTo(NOON);
        assertThat(found.header().duration()).hasNanos(1_234_000);
        assertThat(found.header().nextEvaluationAt()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void a_failed_decision_says_why() {
        DecisionRecord found = archive.byId(append(Entries.failed("bea"))).orElseThrow();

        assertThat(found.header().kind()).isEqualTo(Kind.FAILED);
        Content.Readable content = (Content.Readable) found.content();
        assertThat(content.outcome()).isNull();
        assertThat(content.messages()).asList().isEqualTo(List.of("table fit-size did not evaluate"));
    }

    @Test
    void an_unknown_id_is_not_found() {
        assertThat(archive.byId(UUID.randomUUID())).isEmpty();
        assertThat(archive.byId(UUID.fromString("01890000-0000-7000-8000-000000000000")))
                .isEmpty();
    }

    @Test
    void the_history_of_a_lead_comes_newest_first_in_pages() {
        List<UUID> logged = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            logged.add(0, append(entry("cora")));
            append(entry("other"));
        }

        assertThat(pages("cora", 2)).isEqualTo(logged);
        assertThat(pages("cora", 5)).isEqualTo(logged);
        assertThat(pages("nobody", 5)).isEmpty();
    }

    private List<UUID> pages(String lead, int limit) {
        List<UUID> found = new ArrayList<>();
        UUID next = null;
        do {
            DecisionPage page = archive.find(DecisionFilter.ofLead(lead, next, limit));
            page.decisions().forEach(decision -> found.add(decision.decisionId()));
            next = page.next();
        } while (next != null);
        return found;
    }

    @Test
    void each_filter_narrows_what_is_found() {
        UUID decided = append(entry("dana"));
        UUID failed = append(Entries.failed("dana"));

        assertThat(ids("dana", "alive", "mql", "lead", 3, "crm", Kind.DECIDED)).containsExactly(decided);
        assertThat(ids("dana", null, null, null, null, null, Kind.FAILED)).containsExactly(failed);
        assertThat(ids("dana", "dead", null, null, null, null, null)).isEmpty();
        assertThat(ids("dana", null, "sql", null, null, null, null)).isEmpty();
        assertThat(ids("dana", null, null, "post-sale", null, null, null)).isEmpty();
        assertThat(ids("dana", null, null, null, 4, null, null)).isEmpty();
        assertThat(ids("dana", null, null, null, null, "web", null)).isEmpty();
    }

    private List<UUID> ids(
            String lead,
            @Nullable String status,
            @Nullable String band,
            @Nullable String ruleSet,
            @Nullable Integer version,
            @Nullable String caller,
            @Nullable Kind kind) {
        DecisionFilter filter = new DecisionFilter(
                lead, null, null, status, band, ruleSet, version, caller, kind, null, null, null, 10);
        return archive.find(filter).decisions().stream()
                .map(DecisionHeader::decisionId)
                .toList();
    }

    @Test
    void from_is_within_and_to_is_not() {
        UUID id = append(entry("erin"));
        var at = archive.byId(id).orElseThrow().header().loggedAt();

        assertThat(archive.find(between("erin", at, at.plusMillis(1))).decisions())
                .hasSize(1);
        assertThat(archive.find(between("erin", at.minusMillis(1), at)).decisions())
                .isEmpty();
    }

    private static DecisionFilter between(String lead, java.time.Instant from, java.time.Instant to) {
        return new DecisionFilter(lead, from, to, null, null, null, null, null, null, null, null, null, 10);
    }

    @Test
    void a_changed_payload_is_not_taken_for_what_was_logged() {
        UUID id = append(entry("fern"));
        DATABASE.execute(
                "SET session_replication_role = replica",
                "UPDATE decision SET payload = set_byte(payload, 40, 255 - get_byte(payload, 40)) WHERE decision_id = '"
                        + id + "'");

        assertThatThrownBy(() -> archive.byId(id)).isInstanceOf(LogTampered.class);
    }

    @Test
    void another_master_key_is_refused_before_anything_is_written() {
        MasterKey other = MasterKey.ofBase64("YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXoxMjM0NTY=");
        MasterKeyCheck check = new MasterKeyCheck(DATABASE.dataSource());
        check.check(MASTER);
        check.check(MASTER);

        assertThatThrownBy(() -> check.check(other))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(MASTER.fingerprint())
                .hasMessageContaining("VAGLIO_MASTER_KEY");
    }

    private UUID append(DecisionEntry entry) {
        return log.append(entry).join().decisionId();
    }
}
