package dev.vaglio.audit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * How many decisions of which outcome there are. Every method throws {@link LogUnavailable} if the database does not
 * answer.
 */
public final class DecisionStatistics {
    private static final String DAYS = """
            SELECT width_bucket(at, borders) - 1, kind, superseded, band, verdict, stall, sum(decisions)
            FROM decision_count, (SELECT ?::timestamptz[] AS borders) asked
            WHERE rule_set = ? AND at >= ? AND at < ?
            GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1
            """;
    private static final String SINCE = """
            SELECT coalesce(sum(decisions), 0) FROM decision_count
            WHERE rule_set = ? AND at >= date_bin('15 minutes', ?::timestamptz, '2000-01-01T00:00:00Z')
            """;
    private static final String SCORES = """
            SELECT floor(h.total / ?) * ?, coalesce(h.band, ''), coalesce(h.verdict, ''), coalesce(h.stall, ''), count(*)
            FROM lead_head h WHERE h.decision_id IS NOT NULL AND h.rule_set = ?
            GROUP BY 1, 2, 3, 4 ORDER BY 1
            """;

    private final Reading reading;

    public DecisionStatistics(DataSource database) {
        this.reading = new Reading(database);
    }

    /**
     * What was logged from day to day.
     *
     * @param borders when each day begins, and last when the last one ends; at quarters of an hour
     */
    public List<OutcomeCount> days(String ruleSet, List<Instant> borders) {
        return reading.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(DAYS)) {
                select.setArray(1, times(connection, borders));
                select.setString(2, ruleSet);
                select.setObject(3, Columns.timestamp(borders.get(0)));
                select.setObject(4, Columns.timestamp(borders.get(borders.size() - 1)));
                return counts(select);
            }
        });
    }

    private static Array times(Connection connection, List<Instant> times) throws SQLException {
        return connection.createArrayOf(
                "timestamptz", times.stream().map(Instant::toString).toArray());
    }

    private static List<OutcomeCount> counts(PreparedStatement select) throws SQLException {
        List<OutcomeCount> counts = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                counts.add(new OutcomeCount(
                        rows.getInt(1),
                        Kind.of(rows.getString(2)),
                        rows.getBoolean(3),
                        rows.getString(4),
                        rows.getString(5),
                        rows.getString(6),
                        rows.getLong(7)));
            }
        }
        return counts;
    }

    /** How many decisions were logged since the quarter of an hour began in which a moment lies. */
    public long since(String ruleSet, Instant moment) {
        return reading.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(SINCE)) {
                select.setString(1, ruleSet);
                select.setObject(2, Columns.timestamp(moment));
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? row.getLong(1) : 0;
                }
            }
        });
    }

    /** The current decisions by score, in ranges of {@code points}, and outcome. */
    public List<ScoreCount> scores(String ruleSet, int points) {
        return reading.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(SCORES)) {
                select.setInt(1, points);
                select.setInt(2, points);
                select.setString(3, ruleSet);
                List<ScoreCount> counts = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        counts.add(new ScoreCount(
                                rows.getBigDecimal(1),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getLong(5)));
                    }
                }
                return counts;
            }
        });
    }
}
