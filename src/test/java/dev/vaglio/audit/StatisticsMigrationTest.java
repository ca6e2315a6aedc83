package dev.vaglio.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Decisions that were logged before they were counted. */
class StatisticsMigrationTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String SOMEBODY = "00000000-0000-0000-0000-000000000001";

    @Test
    void what_the_log_has_is_counted_and_current_decisions_have_their_score() {
        DATABASE.execute("DROP SCHEMA public CASCADE", "CREATE SCHEMA public");
        migrate("13");
        DATABASE.execute(
                decision("01", "decided", "{\"status\": {\"stall\": {\"verdict\": \"warn\"}}}"),
                decision("02", "decided", "{\"status\": {}}"),
                decision("03", "failed", null),
                "INSERT INTO lead_head (lead_key, rule_set, as_of, decision_id, logged_at, version, person_key, sort_key)"
                        + " SELECT lead_key, rule_set, as_of, decision_id, logged_at, 3, person_key, '' FROM decision"
                        + " WHERE kind = 'decided'");
        migrate("14");

        assertThat(DATABASE.value(
                        "SELECT string_agg(concat_ws(' ', to_char(at AT TIME ZONE 'UTC', 'HH24:MI'), kind, band, verdict,"
                                + " stall, decisions), ', ' ORDER BY kind, stall) FROM decision_count"))
                .isEqualTo("09:15 decided mql alive  1, 09:15 decided mql alive warn 1, 09:15 failed    1");
        assertThat(DATABASE.value("SELECT string_agg(total::text, ' ') FROM lead_head"))
                .isEqualTo("42.5 42.5");
    }

    private static void migrate(String version) {
        Flyway.configure()
                .dataSource(DATABASE.dataSource())
                .target(version)
                .load()
                .migrate();
    }

    private static String decision(String lead, String kind, @Nullable String outcome) {
        boolean decided = outcome != null;
        return """
                INSERT INTO decision (decision_id, logged_at, format, rule_set, version, hash, engine, caller, trigger, kind,
                    superseded, as_of, duration_us, lead_key, person_key, total, band, status, outcome, payload, commitment,
                    replica, batch_seq, position, row_digest)
                VALUES (gen_random_uuid(), '2026-03-02T09:29:59Z', 1, 'lead', 3, 'ab', 'e', 'crm', 'call', '%s', false, now(), 1,
                    '\\x%s', '%s', %s, %s, %s, %s, '\\x00', '\\x00', '%s', 1, %s, '\\x00')
                """.formatted(
                        kind,
                        lead,
                        SOMEBODY,
                        decided ? "42.5" : "NULL",
                        decided ? "'mql'" : "NULL",
                        decided ? "'alive'" : "NULL",
                        decided ? "convert_to('" + outcome + "', 'UTF8')" : "NULL",
                        SOMEBODY,
                        lead);
    }
}
