package dev.vaglio.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The leads that are to be decided again (U6): their time has come, or they are open and were decided by an older version.
 * Whoever takes one has it for a minute, and twice as long each time after, up to a day: by then it is decided, and due no
 * more, or somebody tries again. Every method throws {@link LogUnavailable} if the database does not answer.
 */
public final class DueLeads {
    private static final String TIME_HAS_COME = "rule_set = ? AND next_evaluation_at <= ?";
    private static final String IS_OLDER = "rule_set = ? AND open AND version < ?";
    private static final String TAKE = """
            WITH due AS MATERIALIZED (
                SELECT lead_key, rule_set FROM lead_head
                WHERE %s AND decision_id IS NOT NULL AND (put_off_until IS NULL OR put_off_until <= ?)
                ORDER BY %s LIMIT ? FOR UPDATE SKIP LOCKED)
            UPDATE lead_head h SET
                attempts = h.attempts + 1,
                put_off_until = ?::timestamptz + LEAST(interval '1 minute' * 2 ^ LEAST(h.attempts, 16), interval '1 day')
            FROM due WHERE h.lead_key = due.lead_key AND h.rule_set = due.rule_set
            RETURNING h.decision_id
            """;
    private static final String COUNT = """
            SELECT count(*) FROM (
                SELECT FROM lead_head WHERE %s UNION ALL SELECT FROM lead_head
                WHERE %s AND (next_evaluation_at IS NULL OR next_evaluation_at > ?) LIMIT ?) due
            """.formatted(TIME_HAS_COME, IS_OLDER);

    private final Reading database;

    public DueLeads(DataSource database) {
        this.database = new Reading(database);
    }

    /**
     * Takes leads of a rule set, those whose time has come first; another replica does not get them.
     *
     * @param live the version that decides now
     * @param most how many at most
     */
    public List<Due> take(String ruleSet, int live, Instant now, int most) {
        return database.read(connection -> {
            List<Due> taken = new ArrayList<>(take(
                    connection,
                    TAKE.formatted(TIME_HAS_COME, "next_evaluation_at"),
                    Trigger.SCHEDULE,
                    now,
                    most,
                    ruleSet,
                    Columns.timestamp(now)));
            if (taken.size() < most) {
                taken.addAll(take(
                        connection,
                        TAKE.formatted(IS_OLDER, "version"),
                        Trigger.PUBLICATION,
                        now,
                        most - taken.size(),
                        ruleSet,
                        live));
            }
            return taken;
        });
    }

    private static List<Due> take(
            Connection connection, String sql, Trigger trigger, Instant now, int most, Object... wanted)
            throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(sql)) {
            int place = fill(take, wanted);
            take.setObject(++place, Columns.timestamp(now));
            take.setInt(++place, most);
            take.setObject(++place, Columns.timestamp(now));
            try (ResultSet rows = take.executeQuery()) {
                List<Due> taken = new ArrayList<>();
                while (rows.next()) {
                    taken.add(new Due(rows.getObject(1, UUID.class), trigger));
                }
                return taken;
            }
        }
    }

    /** How many leads are due, with those that somebody has taken; no more than {@code most} are counted. */
    public int count(String ruleSet, int live, Instant now, int most) {
        return database.read(connection -> {
            try (PreparedStatement count = connection.prepareStatement(COUNT)) {
                fill(count, ruleSet, Columns.timestamp(now), ruleSet, live, Columns.timestamp(now), most);
                try (ResultSet row = count.executeQuery()) {
                    return row.next() ? row.getInt(1) : 0;
                }
            }
        });
    }

    private static int fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return values.length;
    }
}
