package dev.vaglio.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** This process's chain in the database: its own row, made with the first batch, and its batches. */
final class ReplicaChain {
    private static final String LAST =
            "SELECT seq, hash FROM decision_batch WHERE replica = ? ORDER BY seq DESC LIMIT 1";

    /** The ends of chains that no replica follows yet. */
    private static final String ENDS = """
            SELECT r.replica, coalesce(b.seq, 0) AS seq, coalesce(b.hash, r.hash) AS hash
            FROM decision_replica r LEFT JOIN LATERAL (
                SELECT seq, hash FROM decision_batch b WHERE b.replica = r.replica ORDER BY seq DESC LIMIT 1) b ON true
            WHERE NOT EXISTS (
                SELECT FROM decision_follow f WHERE f.followed = r.replica AND f.seq = coalesce(b.seq, 0))
            ORDER BY r.replica
            """;

    private final UUID replica;
    private final Seal seal;

    ReplicaChain(UUID replica, Seal seal) {
        this.replica = replica;
        this.seal = seal;
    }

    UUID replica() {
        return replica;
    }

    /** The end of this replica's chain as committed; registers the replica in this transaction if it is new. */
    ChainHead head(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement last = connection.prepareStatement(LAST)) {
            last.setObject(1, replica);
            try (ResultSet row = last.executeQuery()) {
                return row.next()
                        ? new ChainHead(replica, row.getLong("seq"), row.getBytes("hash"))
                        : register(connection, now);
            }
        }
    }

    private ChainHead register(Connection connection, Instant now) throws SQLException {
        Replica self = new Replica(replica, now.truncatedTo(ChronoUnit.MICROS), ends(connection));
        byte[] hash = self.hash();
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO decision_replica (replica, started_at, hash, seal) VALUES (?, ?, ?, ?)")) {
            insert.setObject(1, replica);
            insert.setObject(2, Columns.timestamp(self.startedAt()));
            insert.setBytes(3, hash);
            insert.setBytes(4, seal.of(hash));
            insert.executeUpdate();
        }
        follow(connection, self.follows());
        return new ChainHead(replica, 0, hash);
    }

    private static List<ChainHead> ends(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ENDS);
                ResultSet rows = select.executeQuery()) {
            List<ChainHead> ends = new ArrayList<>();
            while (rows.next()) {
                ends.add(new ChainHead(
                        rows.getObject("replica", UUID.class), rows.getLong("seq"), rows.getBytes("hash")));
            }
            return ends;
        }
    }

    private void follow(Connection connection, List<ChainHead> ends) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO decision_follow (replica, followed, seq, hash)"
                        + " SELECT ?, f, s, h FROM unnest(?::uuid[], ?::bigint[], ?::bytea[]) AS ends (f, s, h)")) {
            insert.setObject(1, replica);
            new Columns<>(insert, ends, 1)
                    .add("uuid", ChainHead::replica)
                    .add("int8", ChainHead::seq)
                    .add("bytea", ChainHead::hash);
            insert.executeUpdate();
        }
    }

    /** Adds a batch; gives the new end of the chain, which holds once the transaction has committed. */
    ChainHead append(Connection connection, Batch batch) throws SQLException {
        byte[] hash = batch.hash();
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO decision_batch (replica, seq, prev_hash, root, count, first_logged_at, last_logged_at,"
                        + " hash, seal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, batch.replica());
            insert.setLong(2, batch.seq());
            insert.setBytes(3, batch.prevHash());
            insert.setBytes(4, batch.root());
            insert.setInt(5, batch.count());
            insert.setObject(6, Columns.timestamp(batch.firstLoggedAt()));
            insert.setObject(7, Columns.timestamp(batch.lastLoggedAt()));
            insert.setBytes(8, hash);
            insert.setBytes(9, seal.of(hash));
            insert.executeUpdate();
        }
        return new ChainHead(replica, batch.seq(), hash);
    }
}
