package dev.vaglio.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Table {@code lead_head}: how far each lead has been decided, so that decisions as of an earlier time are marked. */
final class LeadHeads {
    /** Rows are locked in the order of their keys, in every replica alike, so that no two wait for each other. */
    private static final String ADVANCE = """
            INSERT INTO lead_head (lead_key, rule_set, as_of, decision_id)
            SELECT l, r, a, d FROM unnest(?::bytea[], ?::text[], ?::timestamptz[], ?::uuid[]) AS head (l, r, a, d)
            ORDER BY l, r COLLATE "C"
            ON CONFLICT (lead_key, rule_set) DO UPDATE SET
                previous_as_of = lead_head.as_of,
                as_of = GREATEST(lead_head.as_of, EXCLUDED.as_of),
                decision_id = CASE WHEN EXCLUDED.as_of >= lead_head.as_of
                    THEN EXCLUDED.decision_id ELSE lead_head.decision_id END
            RETURNING lead_key, rule_set, previous_as_of
            """;

    private record Key(Bytes lead, String ruleSet) implements Comparable<Key> {
        static Key of(PreparedEntry entry, byte[] leadKey) {
            return new Key(new Bytes(leadKey), entry.header().ruleSet().name());
        }

        @Override
        public int compareTo(Key other) {
            int leads = lead.compareTo(other.lead);
            return leads != 0 ? leads : ruleSet.compareTo(other.ruleSet);
        }
    }

    /** Advances the heads; gives the ids of the entries that are as of an earlier time than one before them. */
    Set<UUID> superseded(Connection connection, List<PreparedEntry> entries) throws SQLException {
        Map<Key, PreparedEntry> latest = new TreeMap<>();
        for (PreparedEntry entry : entries) {
            byte[] leadKey = entry.leadKey();
            if (leadKey != null && entry.decided()) {
                latest.merge(Key.of(entry, leadKey), entry, LeadHeads::later);
            }
        }
        return latest.isEmpty() ? Set.of() : behind(entries, advance(connection, latest));
    }

    private static PreparedEntry later(PreparedEntry one, PreparedEntry next) {
        return next.header().asOf().isBefore(one.header().asOf()) ? one : next;
    }

    private static Set<UUID> behind(List<PreparedEntry> entries, Map<Key, Instant> reached) {
        Set<UUID> behind = new HashSet<>();
        for (PreparedEntry entry : entries) {
            byte[] leadKey = entry.leadKey();
            if (leadKey != null && entry.decided()) {
                Instant asOf = entry.header().asOf();
                Instant furthest = reached.merge(Key.of(entry, leadKey), asOf, LeadHeads::later);
                if (asOf.isBefore(furthest)) {
                    behind.add(entry.decisionId());
                }
            }
        }
        return behind;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /** How far each lead had been decided before; leads never decided are absent. */
    private static Map<Key, Instant> advance(Connection connection, Map<Key, PreparedEntry> latest)
            throws SQLException {
        try (PreparedStatement advance = connection.prepareStatement(ADVANCE)) {
            new Columns<>(advance, latest.entrySet())
                    .add("bytea", e -> e.getKey().lead().value())
                    .add("text", e -> e.getKey().ruleSet())
                    .add("timestamptz", e -> e.getValue().header().asOf())
                    .add("uuid", e -> e.getValue().decisionId());
            try (ResultSet rows = advance.executeQuery()) {
                Map<Key, Instant> reached = new HashMap<>();
                while (rows.next()) {
                    Instant before = Columns.instantOrNull(rows, "previous_as_of");
                    if (before != null) {
                        reached.put(new Key(new Bytes(rows.getBytes(1)), rows.getString(2)), before);
                    }
                }
                return reached;
            }
        }
    }
}
