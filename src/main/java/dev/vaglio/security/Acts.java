package dev.vaglio.security;

import dev.vaglio.json.Json;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The log of what was done to users, keys and sessions: append-only, its highest number is the version of all three. */
final class Acts {
    private static final String APPEND = """
            INSERT INTO security_act (number, done_at, who, act, whom, detail)
            SELECT coalesce(max(number), 0) + 1, now(), ?, ?, ?, ?::jsonb FROM security_act
            """;
    private static final String VERSION = "SELECT coalesce(max(number), 0) AS version FROM security_act";
    private static final String LIST = """
            SELECT number, done_at, who, act, whom, detail FROM security_act
            WHERE (?::bigint IS NULL OR number < ?) AND (?::text IS NULL OR ? IN (who, whom))
                AND (?::text IS NULL OR act = ?)
            ORDER BY number DESC LIMIT ?
            """;
    private static final String LAST_LOGINS = """
            SELECT a.name, l.at FROM account a, LATERAL (
                SELECT max(done_at) AS at FROM security_act WHERE act = 'logged_in' AND whom = a.name COLLATE "default"
            ) l WHERE l.at IS NOT NULL
            """;

    private Acts() {}

    /**
     * Writes an act down, within the transaction that does it.
     *
     * @param whom the user or the key it was done to
     * @param detail what it consisted of; no secret
     */
    static void append(Connection connection, String who, String act, String whom, Map<String, ?> detail)
            throws SQLException {
        String json = new String(Json.canonical(detail), StandardCharsets.UTF_8);
        Sql.update(connection, APPEND, who, act, whom, json);
    }

    static long version(Connection connection) throws SQLException {
        return Sql.select(connection, VERSION, row -> row.getLong("version")).get(0);
    }

    /** When each user logged in last, of those who ever did. */
    static Map<String, Instant> lastLogins(Connection connection) throws SQLException {
        return Sql.select(
                        connection,
                        LAST_LOGINS,
                        row -> Map.entry(row.getString("name"), Objects.requireNonNull(Sql.instant(row, "at"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Newest first. */
    static List<Act> list(Connection connection, ActFilter filter, int limit) throws SQLException {
        return Sql.select(
                connection,
                LIST,
                row -> new Act(
                        row.getLong("number"),
                        Objects.requireNonNull(Sql.instant(row, "done_at")),
                        row.getString("who"),
                        row.getString("act"),
                        row.getString("whom"),
                        Json.object(row.getString("detail").getBytes(StandardCharsets.UTF_8))),
                filter.before(),
                filter.before(),
                filter.person(),
                filter.person(),
                filter.act(),
                filter.act(),
                limit);
    }
}
