package dev.vaglio.audit;

import static dev.vaglio.audit.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vaglio.audit.Break.Fault;
import dev.vaglio.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainVerifierTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final MasterKey MASTER = MasterKey.ofBase64("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");

    private final ChainVerifier verifier = new ChainVerifier(DATABASE.dataSource(), MASTER);
    private final Erasure erasure = new Erasure(DATABASE.dataSource(), MASTER, Clock.systemUTC());
    private UUID victim = new UUID(0, 0);

    @BeforeEach
    void two_processes_one_after_the_other_have_written() {
        tamper(
                "DELETE FROM decision",
                "DELETE FROM decision_batch",
                "DELETE FROM decision_replica",
                "DELETE FROM decision_follow",
                "DELETE FROM person_key",
                "DELETE FROM lead_head");
        write(7);
        victim = write(7);
    }

    private static UUID write(int entries) {
        try (GroupCommitLog log = new GroupCommitLog(
                DATABASE.dataSource(), MASTER, LogSettings.DEFAULT, Clock.systemUTC(), new SimpleMeterRegistry())) {
            List<UUID> ids = IntStream.range(0, entries)
                    .mapToObj(i -> log.append(entry("lead" + i)).join().decisionId())
                    .toList();
            return ids.get(entries / 2);
        }
    }

    @Test
    void an_untouched_log_is_intact() {
        VerificationReport report = verifier.verify(found -> {});

        assertThat(report).isEqualTo(new VerificationReport(2, 14, 14, 0, 0, null));
        assertThat(report.intact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "format = 2",
                "rule_set = 'other'",
                "version = 4",
                "hash = 'ff'",
                "engine = 'x'",
                "caller = 'x'",
                "trigger = 'schedule'",
                "kind = 'failed'",
                "superseded = NOT superseded",
                "as_of = as_of + interval '1 microsecond'",
                "duration_us = duration_us + 1",
                "lead_key = NULL",
                "total = 43",
                "band = 'sql'",
                "status = 'dead'",
                "stage = NULL",
                "relationship = ''",
                "priority = 'x'",
                "owner = 'x'",
                "next_evaluation_at = NULL",
                "outcome = outcome || ' '::bytea",
                "outcome_digest = NULL"
            })
    void a_changed_column_is_found_with_its_decision(String change) {
        tamper(update(change));

        assertThat(breaks()).containsExactly(Fault.ROW + " " + victim);
    }

    @Test
    void a_changed_payload_is_found_twice_over() {
        tamper(update("payload = set_byte(payload, 50, 255 - get_byte(payload, 50))"));

        assertThat(breaks()).containsExactly(Fault.ROW + " " + victim, Fault.PAYLOAD + " " + victim);
    }

    @Test
    void a_changed_commitment_is_found_twice_over() {
        tamper(update("commitment = sha256(commitment)"));

        assertThat(breaks()).containsExactly(Fault.ROW + " " + victim, Fault.PAYLOAD + " " + victim);
    }

    @Test
    void a_changed_row_digest_breaks_row_and_root() {
        tamper(update("row_digest = sha256(row_digest)"));

        assertThat(breaks()).containsExactly(Fault.ROW + " " + victim, Fault.ROOT + " null");
    }

    @Test
    void a_value_that_cannot_have_been_written_is_found_with_its_decision() {
        tamper(update("total = 'NaN'"));

        assertThat(breaks()).containsExactly(Fault.UNREADABLE + " " + victim);
    }

    @Test
    void a_row_moved_in_time_is_missing_and_an_orphan() {
        tamper(update("logged_at = logged_at + interval '1 day'"));

        assertThat(breaks()).containsExactly(Fault.COUNT + " null", Fault.ORPHAN + " " + victim);
    }

    @Test
    void a_deleted_row_is_missed() {
        tamper("DELETE FROM decision WHERE decision_id = '" + victim + "'");

        assertThat(breaks()).containsExactly(Fault.COUNT + " null");
    }

    @Test
    void an_added_row_is_an_orphan() {
        tamper(
                "INSERT INTO decision SELECT (d).* FROM (SELECT jsonb_populate_record(decision, '{\"batch_seq\": 99}') AS d"
                        + " FROM decision WHERE decision_id = '" + victim + "') copy ON CONFLICT DO NOTHING",
                update("batch_seq = 99"));

        assertThat(breaks()).contains(Fault.ORPHAN + " " + victim);
    }

    @Test
    void a_deleted_batch_is_a_gap() {
        tamper("DELETE FROM decision_batch b USING decision d WHERE d.decision_id = '" + victim
                + "' AND b.replica = d.replica AND b.seq = d.batch_seq");

        assertThat(breaks()).containsExactly(Fault.GAP + " null", Fault.LINK + " null", Fault.ORPHAN + " " + victim);
    }

    @ParameterizedTest
    @ValueSource(strings = {"count = 2", "root = sha256(root)", "first_logged_at = first_logged_at - interval '1 s'"})
    void a_changed_batch_is_found(String change) {
        tamper("UPDATE decision_batch SET " + change + " WHERE seq = 3");

        assertThat(breaks()).contains(Fault.BATCH + " null");
    }

    @Test
    void a_hash_made_without_the_master_key_is_found() {
        tamper("UPDATE decision_batch SET hash = sha256(hash) WHERE seq = 7");

        assertThat(breaks()).contains(Fault.BATCH + " null", Fault.SEAL + " null");
    }

    @Test
    void the_end_of_an_earlier_chain_cannot_be_cut_off() {
        String followed = "(SELECT followed FROM decision_follow)";
        tamper(
                "DELETE FROM decision WHERE batch_seq = 7 AND replica = " + followed,
                "DELETE FROM decision_batch WHERE seq = 7 AND replica = " + followed);

        assertThat(breaks()).containsExactly(Fault.FOLLOWED_END + " null");
    }

    @Test
    void a_lost_key_is_found() {
        tamper("DELETE FROM person_key k USING decision d WHERE d.decision_id = '" + victim
                + "' AND k.id = d.person_key");

        assertThat(breaks()).contains(Fault.KEY + " " + victim);
    }

    @Test
    void an_erased_person_leaves_outcome_and_chain_and_nothing_else() {
        assertThat(erasure.erase(new Person(null, "LEAD3@example.org "))).isEqualTo(1);
        assertThat(erasure.erase(new Person(null, "lead3@example.org"))).isZero();

        VerificationReport report = verifier.verify(found -> {});
        DecisionRecord erased =
                new JdbcArchive(DATABASE.dataSource(), MASTER).byId(victim).orElseThrow();
        assertThat(report.intact()).isTrue();
        assertThat(report.erased()).isEqualTo(2);
        assertThat(erased.content()).isInstanceOf(DecisionRecord.Content.Erased.class);
        assertThat(erased.header().outcome()).containsKey("score");
    }

    @Test
    void a_person_is_erased_by_lead_as_well_and_may_come_back() {
        assertThat(erasure.erase(new Person("lead3", null))).isEqualTo(1);
        UUID again = write(7);

        assertThat(new JdbcArchive(DATABASE.dataSource(), MASTER)
                        .byId(again)
                        .orElseThrow()
                        .content())
                .isInstanceOf(DecisionRecord.Content.Readable.class);
        assertThat(verifier.verify(found -> {}).intact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE decision SET total = 1",
                "DELETE FROM decision",
                "TRUNCATE decision",
                "TRUNCATE decision_default",
                "UPDATE decision_batch SET count = 1",
                "DELETE FROM decision_batch",
                "TRUNCATE decision_batch",
                "DELETE FROM decision_replica",
                "DELETE FROM person_key",
                "UPDATE person_key SET wrapped = ''::bytea"
            })
    void the_database_refuses_to_change_what_is_logged(String statement) {
        assertThatThrownBy(() -> DATABASE.execute(statement)).hasStackTraceContaining("refused");
    }

    @Test
    void decisions_go_to_the_partition_of_their_month_once_it_is_made() {
        Housekeeping housekeeping = new Housekeeping(
                DATABASE.dataSource(), Clock.offset(Clock.systemUTC(), java.time.Duration.ofDays(4000)));

        assertThat(housekeeping.makePartitions()).isEqualTo(4);
        assertThat(housekeeping.makePartitions()).isZero();
        assertThatThrownBy(
                        () -> DATABASE.execute(
                                "TRUNCATE "
                                        + DATABASE.value(
                                                "SELECT max(inhrelid::regclass::text) FROM pg_inherits WHERE inhparent = 'decision'::regclass")))
                .hasStackTraceContaining("refused");
    }

    private String update(String change) {
        return "UPDATE decision SET " + change + " WHERE decision_id = '" + victim + "'";
    }

    private static void tamper(String... statements) {
        List<String> all = new ArrayList<>(List.of("SET session_replication_role = replica"));
        all.addAll(List.of(statements));
        DATABASE.execute(all.toArray(String[]::new));
    }

    private List<String> breaks() {
        List<String> breaks = new ArrayList<>();
        VerificationReport report = verifier.verify(found -> breaks.add(found.fault() + " " + found.decisionId()));
        assertThat(report.breaks()).isEqualTo(breaks.size());
        return breaks;
    }
}
