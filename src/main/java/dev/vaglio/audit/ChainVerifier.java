package dev.vaglio.audit;

import static dev.vaglio.audit.Break.Fault;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Proves that nobody touched the log: every replica, link, batch, row and payload, as of one moment. Takes memory for a
 * few rows, however long the log is.
 */
public final class ChainVerifier {
    private static final int FETCH = 64;
    private static final String ORPHANS = """
            SELECT d.decision_id, d.replica, d.batch_seq FROM decision d WHERE NOT EXISTS (
                SELECT FROM decision_batch b WHERE b.replica = d.replica AND b.seq = d.batch_seq
                    AND d.logged_at BETWEEN b.first_logged_at AND b.last_logged_at)
            """;
    private static final String UNREGISTERED = """
            SELECT replica, min(seq) AS seq FROM decision_batch b
            WHERE NOT EXISTS (SELECT FROM decision_replica r WHERE r.replica = b.replica) GROUP BY replica
            """;
    private static final String FOLLOWS = """
            SELECT f.followed, f.seq, f.hash, coalesce(b.hash, CASE WHEN f.seq = 0 THEN r.hash END) AS found
            FROM decision_follow f
            LEFT JOIN decision_batch b ON b.replica = f.followed AND b.seq = f.seq
            LEFT JOIN decision_replica r ON r.replica = f.followed
            WHERE f.replica = ? ORDER BY f.followed
            """;

    private final DataSource database;
    private final Seal seal;
    private final RowVerifier rows;

    public ChainVerifier(DataSource database, MasterKey master) {
        this.database = database;
        this.seal = new Seal(master);
        this.rows = new RowVerifier(new KeyWrap(master, new SecureRandom()), new AesGcm(new SecureRandom()));
    }

    /**
     * Walks the whole log.
     *
     * @param breaks takes each break as it is found
     * @throws LogUnavailable if the database does not answer
     */
    public VerificationReport verify(Consumer<Break> breaks) {
        Findings findings = new Findings(breaks);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                verify(connection, findings);
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        } catch (SQLException unavailable) {
            throw new LogUnavailable("the log cannot be verified", unavailable);
        }
        return findings.report();
    }

    private void verify(Connection connection, Findings findings) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT * FROM decision_replica ORDER BY replica")) {
            select.setFetchSize(FETCH);
            try (ResultSet replicas = select.executeQuery()) {
                while (replicas.next()) {
                    findings.replica();
                    verifyReplica(connection, replicas, findings);
                }
            }
        }
        report(connection, UNREGISTERED, Fault.REPLICA, findings);
        report(connection, ORPHANS, Fault.ORPHAN, findings);
    }

    private void verifyReplica(Connection connection, ResultSet row, Findings findings) throws SQLException {
        UUID id = row.getObject("replica", UUID.class);
        byte[] hash = row.getBytes("hash");
        List<ChainHead> follows = follows(connection, id, findings);
        byte[] expected = new Replica(id, Columns.instant(row, "started_at"), follows).hash();
        findings.require(Arrays.equals(hash, expected), Fault.REPLICA, id, 0);
        findings.require(Arrays.equals(row.getBytes("seal"), seal.of(hash)), Fault.SEAL, id, 0);
        verifyBatches(connection, new ChainHead(id, 0, hash), findings);
    }

    private static List<ChainHead> follows(Connection connection, UUID replica, Findings findings) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FOLLOWS)) {
            select.setObject(1, replica);
            try (ResultSet rows = select.executeQuery()) {
                List<ChainHead> follows = new ArrayList<>();
                while (rows.next()) {
                    ChainHead end = new ChainHead(
                            rows.getObject("followed", UUID.class), rows.getLong("seq"), rows.getBytes("hash"));
                    findings.require(
                            Arrays.equals(end.hash(), rows.getBytes("found")),
                            Fault.FOLLOWED_END,
                            end.replica(),
                            end.seq());
                    follows.add(end);
                }
                return follows;
            }
        }
    }

    private void verifyBatches(Connection connection, ChainHead start, Findings findings) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT * FROM decision_batch WHERE replica = ? ORDER BY seq")) {
            select.setObject(1, start.replica());
            select.setFetchSize(FETCH);
            ChainHead before = start;
            try (ResultSet batches = select.executeQuery()) {
                while (batches.next()) {
                    findings.batch();
                    before = verifyBatch(connection, before, batches, findings);
                }
            }
        }
    }

    private ChainHead verifyBatch(Connection connection, ChainHead before, ResultSet row, Findings findings)
            throws SQLException {
        Batch batch = batch(row);
        byte[] hash = row.getBytes("hash");
        UUID replica = batch.replica();
        findings.require(batch.seq() == before.seq() + 1, Fault.GAP, replica, batch.seq());
        findings.require(Arrays.equals(batch.prevHash(), before.hash()), Fault.LINK, replica, batch.seq());
        findings.require(Arrays.equals(batch.hash(), hash), Fault.BATCH, replica, batch.seq());
        findings.require(Arrays.equals(row.getBytes("seal"), seal.of(hash)), Fault.SEAL, replica, batch.seq());
        rows.verify(connection, batch, findings);
        return new ChainHead(replica, batch.seq(), hash);
    }

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                row.getObject("replica", UUID.class),
                row.getLong("seq"),
                row.getBytes("prev_hash"),
                row.getBytes("root"),
                row.getInt("count"),
                Columns.instant(row, "first_logged_at"),
                Columns.instant(row, "last_logged_at"));
    }

    private static void report(Connection connection, String query, Fault fault, Findings findings)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setFetchSize(FETCH);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    boolean isRow = fault == Fault.ORPHAN;
                    findings.report(new Break(
                            fault,
                            rows.getObject("replica", UUID.class),
                            rows.getLong(isRow ? "batch_seq" : "seq"),
                            decisionId(rows, isRow)));
                }
            }
        }
    }

    private static @Nullable UUID decisionId(ResultSet row, boolean isRow) throws SQLException {
        return isRow ? row.getObject("decision_id", UUID.class) : null;
    }
}
