package dev.vaglio.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads rows of {@code decision}, all columns or all but the payload's. */
final class RowReader {
    /** The columns that are read without the payload, for lists. */
    static final String HEADER = """
            d.decision_id, d.logged_at, d.rule_set, d.version, d.hash, d.engine, d.caller, d.trigger, d.kind,
            d.superseded, d.as_of, d.duration_us, d.total, d.band, d.status, d.stage, d.relationship, d.priority,
            d.owner, d.next_evaluation_at, d.outcome
            """;

    private RowReader() {}

    static DecisionRow row(ResultSet row) throws SQLException {
        return new DecisionRow(
                row.getInt("format"),
                row.getObject("decision_id", UUID.class),
                Columns.instant(row, "logged_at"),
                header(row),
                row.getBoolean("superseded"),
                row.getBytes("lead_key"),
                row.getObject("person_key", UUID.class),
                search(row),
                row.getBytes("outcome"),
                row.getBytes("outcome_digest"),
                row.getBytes("payload"),
                row.getBytes("commitment"),
                new DecisionRow.Place(
                        row.getObject("replica", UUID.class), row.getLong("batch_seq"), row.getInt("position")));
    }

    static DecisionRow.Header header(ResultSet row) throws SQLException {
        return new DecisionRow.Header(
                new RuleSetRef(row.getString("rule_set"), row.getInt("version"), row.getString("hash")),
                row.getString("engine"),
                row.getString("caller"),
                row.getString("trigger"),
                row.getString("kind"),
                Columns.instant(row, "as_of"),
                row.getLong("duration_us"));
    }

    private static SearchColumns search(ResultSet row) throws SQLException {
        return new SearchColumns(
                row.getBigDecimal("total"),
                row.getString("band"),
                row.getString("status"),
                row.getString("stage"),
                row.getString("relationship"),
                row.getString("priority"),
                row.getString("owner"),
                Columns.instantOrNull(row, "next_evaluation_at"));
    }
}
