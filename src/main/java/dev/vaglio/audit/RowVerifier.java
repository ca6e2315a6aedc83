package dev.vaglio.audit;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;

/** Checks the rows of one batch: their digests, their places, and what they commit to. */
final class RowVerifier {
    private static final int FETCH = 64;
    private static final String CONNECTION_EXCEPTION = "08";
    private static final String ROWS = """
            SELECT d.*, k.id AS key_id, k.wrapped, k.destroyed_at
            FROM decision d LEFT JOIN person_key k ON k.id = d.person_key
            WHERE d.replica = ? AND d.batch_seq = ? AND d.logged_at BETWEEN ? AND ? ORDER BY d.position
            """;

    private final KeyWrap wrap;
    private final AesGcm aes;

    RowVerifier(KeyWrap wrap, AesGcm aes) {
        this.wrap = wrap;
        this.aes = aes;
    }

    void verify(Connection connection, Batch batch, Findings findings) throws SQLException {
        MessageDigest root = DigestUtils.getSha256Digest();
        int position = 0;
        boolean inPlace = true;
        try (PreparedStatement select = connection.prepareStatement(ROWS)) {
            select.setObject(1, batch.replica());
            select.setLong(2, batch.seq());
            select.setObject(3, Columns.timestamp(batch.firstLoggedAt()));
            select.setObject(4, Columns.timestamp(batch.lastLoggedAt()));
            select.setFetchSize(FETCH);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    findings.decision();
                    root.update(rows.getBytes("row_digest"));
                    inPlace &= rows.getInt("position") == position++;
                    verifyRow(rows, batch, findings);
                }
            }
        }
        boolean complete = inPlace && position == batch.count();
        findings.require(complete, Break.Fault.COUNT, batch.replica(), batch.seq());
        findings.require(
                !complete || Arrays.equals(root.digest(), batch.root()),
                Break.Fault.ROOT,
                batch.replica(),
                batch.seq());
    }

    private void verifyRow(ResultSet rows, Batch batch, Findings findings) throws SQLException {
        UUID decisionId = rows.getObject("decision_id", UUID.class);
        try {
            DecisionRow row = RowReader.row(rows);
            if (!Arrays.equals(row.digest(), rows.getBytes("row_digest"))) {
                findings.report(new Break(Break.Fault.ROW, batch.replica(), batch.seq(), decisionId));
            }
            verifyPayload(row, rows, findings);
        } catch (SQLException | RuntimeException unreadable) {
            rethrowIfDisconnected(unreadable);
            findings.report(new Break(Break.Fault.UNREADABLE, batch.replica(), batch.seq(), decisionId));
        }
    }

    private static void rethrowIfDisconnected(Exception failure) throws SQLException {
        if (failure instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith(CONNECTION_EXCEPTION)) {
            throw sql;
        }
    }

    private void verifyPayload(DecisionRow row, ResultSet rows, Findings findings) throws SQLException {
        if (rows.getObject("destroyed_at") != null) {
            findings.erased();
            return;
        }
        byte[] wrapped = rows.getBytes("wrapped");
        try {
            if (wrapped == null) {
                throw new GeneralSecurityException("no key");
            }
            PersonKey key = wrap.unwrap(row.personKey(), wrapped);
            if (!opens(row, key)) {
                report(Break.Fault.PAYLOAD, row, findings);
            }
        } catch (GeneralSecurityException keyDoesNotOpen) {
            report(Break.Fault.KEY, row, findings);
        }
    }

    private boolean opens(DecisionRow row, PersonKey key) {
        try {
            Payload payload = Payload.open(aes, key, row.decisionId(), row.payload());
            return Arrays.equals(payload.commitment(), row.commitment());
        } catch (GeneralSecurityException notAsSealed) {
            return false;
        }
    }

    private static void report(Break.Fault fault, DecisionRow row, Findings findings) {
        findings.report(new Break(fault, row.place().replica(), row.place().seq(), row.decisionId()));
    }
}
