package dev.vaglio.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Table {@code idempotency}: which request of a caller came to which decision. */
final class Requests {
    /** Rows are claimed in the order of their keys, in every replica alike, so that no two wait for each other. */
    private static final String CLAIM = """
            INSERT INTO idempotency (caller, key_hash, body_hash, decision_id, expires_at)
            SELECT c, k, b, d, ? FROM unnest(?::text[], ?::bytea[], ?::bytea[], ?::uuid[]) AS claim (c, k, b, d)
            ORDER BY c COLLATE "C", k
            ON CONFLICT (caller, key_hash) DO UPDATE
                SET body_hash = EXCLUDED.body_hash, decision_id = EXCLUDED.decision_id, expires_at = EXCLUDED.expires_at
                WHERE idempotency.expires_at <= ?
            RETURNING caller, key_hash
            """;

    private static final String EARLIER = """
            SELECT caller, key_hash, body_hash, decision_id FROM idempotency
            WHERE (caller, key_hash) IN (SELECT * FROM unnest(?::text[], ?::bytea[])) AND expires_at > ?
            """;

    /** A caller's key, blinded. */
    record Key(String caller, Bytes key) implements Comparable<Key> {
        static Key of(PreparedEntry entry, PreparedEntry.Request request) {
            return new Key(entry.header().caller(), new Bytes(request.key()));
        }

        @Override
        public int compareTo(Key other) {
            int callers = caller.compareTo(other.caller);
            return callers != 0 ? callers : key.compareTo(other.key);
        }
    }

    /** The request that has a key, and its decision. */
    record Holder(byte[] body, UUID decisionId) {
        Appended answer(byte[] otherBody) {
            return Arrays.equals(body, otherBody)
                    ? new Appended.Repeated(decisionId)
                    : new Appended.Conflict(decisionId);
        }
    }

    /**
     * Claims the keys of these entries, waiting for other transactions that claim them.
     *
     * @return who holds each key now; the entry itself where the claim succeeded
     */
    Map<Key, Holder> claim(Connection connection, List<PreparedEntry> entries, Instant now, Instant expiresAt)
            throws SQLException {
        SortedMap<Key, Holder> wanted = new TreeMap<>();
        for (PreparedEntry entry : entries) {
            PreparedEntry.Request request = entry.request();
            if (request != null) {
                wanted.putIfAbsent(Key.of(entry, request), new Holder(request.body(), entry.decisionId()));
            }
        }
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<Key, Holder> holders = new HashMap<>(wanted);
        List<Key> taken = new ArrayList<>(wanted.keySet());
        taken.removeAll(claimed(connection, wanted.entrySet(), now, expiresAt));
        if (!taken.isEmpty()) {
            holders.putAll(earlier(connection, taken, now));
        }
        return holders;
    }

    private static List<Key> claimed(
            Connection connection, Collection<Map.Entry<Key, Holder>> wanted, Instant now, Instant expiresAt)
            throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setObject(1, Columns.timestamp(expiresAt));
            new Columns<>(claim, wanted, 1)
                    .add("text", e -> e.getKey().caller())
                    .add("bytea", e -> e.getKey().key().value())
                    .add("bytea", e -> e.getValue().body())
                    .add("uuid", e -> e.getValue().decisionId());
            claim.setObject(6, Columns.timestamp(now));
            try (ResultSet rows = claim.executeQuery()) {
                List<Key> claimed = new ArrayList<>();
                while (rows.next()) {
                    claimed.add(new Key(rows.getString(1), new Bytes(rows.getBytes(2))));
                }
                return claimed;
            }
        }
    }

    Optional<Holder> earlier(Connection connection, Key key, Instant now) throws SQLException {
        return Optional.ofNullable(earlier(connection, List.of(key), now).get(key));
    }

    private static Map<Key, Holder> earlier(Connection connection, List<Key> keys, Instant now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(EARLIER)) {
            new Columns<>(select, keys)
                    .add("text", Key::caller)
                    .add("bytea", key -> key.key().value());
            select.setObject(3, Columns.timestamp(now));
            try (ResultSet rows = select.executeQuery()) {
                Map<Key, Holder> holders = new HashMap<>();
                while (rows.next()) {
                    holders.put(
                            new Key(rows.getString(1), new Bytes(rows.getBytes(2))),
                            new Holder(rows.getBytes(3), rows.getObject(4, UUID.class)));
                }
                return holders;
            }
        }
    }

    int purge(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM idempotency WHERE (caller, key_hash) IN (SELECT caller, key_hash FROM idempotency"
                        + " WHERE expires_at <= ? ORDER BY expires_at LIMIT 10000 FOR UPDATE SKIP LOCKED)")) {
            delete.setObject(1, Columns.timestamp(now));
            return delete.executeUpdate();
        }
    }
}
