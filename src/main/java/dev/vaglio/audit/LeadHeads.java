package dev.vaglio.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Table {@code lead_head}: how far calls have decided each lead, so that those as of an earlier time are marked, and the
 * decision that is current. A decision that follows another one becomes current only while that one still is, and does
 * not count as a call.
 */
final class LeadHeads {
    /** Rows are locked in the order of their keys, in every replica alike, so that no two wait for each other. */
    private static final String ADVANCE = """
            INSERT INTO lead_head AS h (lead_key, rule_set, as_of, decision_id, logged_at, follows, version, person_key, lead_id,
                owner, band, verdict, stall, stage, sort_key, due_at, amount, open, next_evaluation_at, total)
            SELECT * FROM unnest(?::bytea[], ?::text[], ?::timestamptz[], ?::uuid[],
                ?::timestamptz[], ?::uuid[], ?::integer[], ?::uuid[], ?::bytea[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
                ?::numeric[], ?::boolean[], ?::timestamptz[], ?::numeric[]) AS head (l, r)
            ORDER BY l, r COLLATE "C"
            ON CONFLICT (lead_key, rule_set) DO UPDATE SET
                previous_as_of = CASE WHEN h.decision_id IS NOT NULL THEN h.as_of END,
                as_of = CASE WHEN EXCLUDED.follows IS NULL THEN EXCLUDED.as_of ELSE h.as_of END,
                (decision_id, logged_at, follows, version, person_key, lead_id, owner, band, verdict, stall, stage, sort_key,
                    due_at, amount, open, next_evaluation_at, total, attempts, put_off_until)
                = (EXCLUDED.decision_id, EXCLUDED.logged_at, EXCLUDED.follows, EXCLUDED.version, EXCLUDED.person_key, EXCLUDED.lead_id,
                    EXCLUDED.owner, EXCLUDED.band, EXCLUDED.verdict, EXCLUDED.stall, EXCLUDED.stage, EXCLUDED.sort_key,
                    EXCLUDED.due_at, EXCLUDED.amount, EXCLUDED.open, EXCLUDED.next_evaluation_at, EXCLUDED.total, 0,
                    NULL)
                WHERE CASE WHEN EXCLUDED.follows IS NOT NULL THEN EXCLUDED.follows = h.decision_id
                    ELSE EXCLUDED.as_of >= h.as_of OR h.decision_id IS NULL END
            RETURNING lead_key, rule_set, previous_as_of
            """;

    private final AesGcm aes;

    LeadHeads(AesGcm aes) {
        this.aes = aes;
    }

    /**
     * Makes these decisions current where they are the latest of their leads.
     *
     * @return the leads whose current decision is another one now, with how far calls had decided them before
     */
    Map<LeadKey, Optional<Instant>> advance(
            Connection connection, SortedMap<LeadKey, PreparedEntry> latest, Map<Bytes, PersonKey> persons)
            throws SQLException {
        if (latest.isEmpty()) {
            return Map.of();
        }
        try (PreparedStatement advance = connection.prepareStatement(ADVANCE)) {
            Columns<Map.Entry<LeadKey, PreparedEntry>> columns = new Columns<>(advance, latest.entrySet());
            columns.add("bytea", e -> e.getKey().lead().value())
                    .add("text", e -> e.getKey().ruleSet());
            addDecision(columns, persons);
            addCurrent(columns);
            try (ResultSet rows = advance.executeQuery()) {
                Map<LeadKey, Optional<Instant>> advanced = new HashMap<>();
                while (rows.next()) {
                    advanced.put(
                            new LeadKey(new Bytes(rows.getBytes(1)), rows.getString(2)),
                            Optional.ofNullable(Columns.instantOrNull(rows, "previous_as_of")));
                }
                return advanced;
            }
        }
    }

    private void addDecision(Columns<Map.Entry<LeadKey, PreparedEntry>> columns, Map<Bytes, PersonKey> persons)
            throws SQLException {
        columns.add("timestamptz", e -> e.getValue().header().asOf())
                .add("uuid", e -> e.getValue().decisionId())
                .add("timestamptz", e -> e.getValue().loggedAt())
                .add("uuid", e -> e.getValue().follows())
                .add("int4", e -> e.getValue().header().ruleSet().version())
                .add("uuid", e -> PersonKeys.of(e.getValue(), persons).id())
                .add("bytea", e -> e.getValue().sealedLead(PersonKeys.of(e.getValue(), persons), aes));
    }

    private static void addCurrent(Columns<Map.Entry<LeadKey, PreparedEntry>> columns) throws SQLException {
        columns.add("text", e -> e.getValue().search().owner())
                .add("text", e -> e.getValue().search().band())
                .add("text", e -> e.getValue().search().status())
                .add("text", e -> e.getValue().current().stall())
                .add("text", e -> e.getValue().current().stage())
                .add("text", e -> e.getValue().current().sortKey())
                .add("timestamptz", e -> e.getValue().current().dueAt())
                .add("numeric", e -> e.getValue().current().amount())
                .add("bool", e -> e.getValue().current().isOpen())
                .add("timestamptz", e -> e.getValue().search().nextEvaluationAt())
                .add("numeric", e -> e.getValue().search().total());
    }
}
