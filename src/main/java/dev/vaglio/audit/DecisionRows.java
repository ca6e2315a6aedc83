package dev.vaglio.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Writes rows of {@code decision}: any number in one statement. */
final class DecisionRows {
    private static final String INSERT = """
            INSERT INTO decision (decision_id, logged_at, format, rule_set, version, hash, engine, caller, trigger, kind,
                superseded, as_of, duration_us, lead_key, person_key, total, band, status, stage, relationship, priority,
                owner, next_evaluation_at, outcome, outcome_digest, payload, commitment, replica, batch_seq, position,
                row_digest)
            SELECT * FROM unnest(?::uuid[], ?::timestamptz[], ?::smallint[], ?::text[], ?::integer[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::timestamptz[], ?::bigint[], ?::bytea[],
                ?::uuid[], ?::numeric[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::timestamptz[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[], ?::uuid[], ?::bigint[], ?::integer[],
                ?::bytea[])
            """;

    /** A row and the digest over it. */
    private record Digested(DecisionRow row, byte[] digest) {}

    void insert(Connection connection, List<DecisionRow> rows, List<byte[]> digests) throws SQLException {
        List<Digested> digested = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            digested.add(new Digested(rows.get(i), digests.get(i)));
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Columns<Digested> columns = new Columns<>(insert, digested);
            addHeader(columns);
            addSearch(columns);
            addProof(columns);
            insert.executeUpdate();
        }
    }

    private static void addHeader(Columns<Digested> columns) throws SQLException {
        columns.add("uuid", d -> d.row.decisionId())
                .add("timestamptz", d -> d.row.loggedAt())
                .add("int2", d -> (short) d.row.format())
                .add("text", d -> d.row.header().ruleSet().name())
                .add("int4", d -> d.row.header().ruleSet().version())
                .add("text", d -> d.row.header().ruleSet().hash())
                .add("text", d -> d.row.header().engine())
                .add("text", d -> d.row.header().caller())
                .add("text", d -> d.row.header().trigger())
                .add("text", d -> d.row.header().kind())
                .add("bool", d -> d.row.superseded())
                .add("timestamptz", d -> d.row.header().asOf())
                .add("int8", d -> d.row.header().durationMicros())
                .add("bytea", d -> d.row.leadKey())
                .add("uuid", d -> d.row.personKey());
    }

    private static void addSearch(Columns<Digested> columns) throws SQLException {
        columns.add("numeric", d -> d.row.search().total())
                .add("text", d -> d.row.search().band())
                .add("text", d -> d.row.search().status())
                .add("text", d -> d.row.search().stage())
                .add("text", d -> d.row.search().relationship())
                .add("text", d -> d.row.search().priority())
                .add("text", d -> d.row.search().owner())
                .add("timestamptz", d -> d.row.search().nextEvaluationAt());
    }

    private static void addProof(Columns<Digested> columns) throws SQLException {
        columns.add("bytea", d -> d.row.outcome())
                .add("bytea", d -> d.row.outcomeDigest())
                .add("bytea", d -> d.row.payload())
                .add("bytea", d -> d.row.commitment())
                .add("uuid", d -> d.row.place().replica())
                .add("int8", d -> d.row.place().seq())
                .add("int4", d -> d.row.place().position())
                .add("bytea", d -> d.digest);
    }
}
