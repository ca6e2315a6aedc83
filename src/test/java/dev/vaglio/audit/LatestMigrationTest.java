package dev.vaglio.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Decisions that were logged before there was a current one of each lead. */
class LatestMigrationTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String LIVING = "00000000-0000-0000-0000-000000000001";
    private static final String ERASED = "00000000-0000-0000-0000-000000000002";

    @Test
    void current_decisions_are_what_the_log_tells_of_those_who_are_not_erased() {
        DATABASE.execute("DROP SCHEMA public CASCADE", "CREATE SCHEMA public");
        migrate("4");
        DATABASE.execute(
                "INSERT INTO person_key VALUES ('" + LIVING + "', '\\x01', '\\x01', now(), NULL), ('" + ERASED
                        + "', '\\x02', NULL, now(), now())",
                decision(LIVING, "01"),
                decision(ERASED, "02"),
                "INSERT INTO lead_head (lead_key, rule_set, as_of, decision_id)"
                        + " SELECT lead_key, rule_set, as_of, decision_id FROM decision");
        migrate("5");

        assertThat(DATABASE.value("SELECT concat_ws(' ', version, band, verdict, stall, stage, sort_key, owner, open,"
                        + " due_at = '2026-03-02T09:15:00Z') FROM lead_head WHERE lead_key = '\\x01'"))
                .isEqualTo("3 mql alive warn contact 500 anna t t");
        assertThat(DATABASE.value(
                        "SELECT concat_ws(' ', decision_id, band, open) FROM lead_head" + " WHERE lead_key = '\\x02'"))
                .isEqualTo("f");
    }

    private static void migrate(String version) {
        Flyway.configure()
                .dataSource(DATABASE.dataSource())
                .target(version)
                .load()
                .migrate();
    }

    private static String decision(String person, String lead) {
        return """
                INSERT INTO decision (decision_id, logged_at, format, rule_set, version, hash, engine, caller, trigger, kind,
                    superseded, as_of, duration_us, lead_key, person_key, band, status, stage, owner, outcome, payload,
                    commitment, replica, batch_seq, position, row_digest)
                VALUES (gen_random_uuid(), now(), 1, 'lead', 3, 'ab', 'e', 'crm', 'call', 'decided', false, now(), 1,
                    '\\x%s', '%s', 'mql', 'alive', 'proposal', 'anna', convert_to('{"status": {"stall": {"verdict": "warn"}},
                    "stage": {"current": "contact"}, "owner": {"holds": true}, "priority": {"sortKey": "500",
                    "dueAt": "2026-03-02T09:15:00Z"}}', 'UTF8'), '\\x00', '\\x00', '%s', 1, 0, '\\x00')
                """.formatted(lead, person, person);
    }
}
