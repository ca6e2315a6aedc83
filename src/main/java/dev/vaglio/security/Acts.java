package dev.vaglio.security;

import dev.vaglio.json.Json;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The log of what was done to users, keys and sessions: append-only, its highest number is the version of all three. */
final class Acts {
    private static final String APPEND = """
            INSERT INTO security_act (number, done_at, who, act, whom, detail)
            SELECT coalesce(max(number), 0) + 1, now(), ?, ?, ?, ?::jsonb FROM security_act
            """;
    private static final String VERSION = "SELECT coalesce(max(number), 0) AS version FROM security_act";
    private static final String LIST = """
            SELECT number, done_at, who, act, whom, detail FROM security_act
            WHERE (?::bigint IS NULL OR number < ?) ORDER BY number DESC LIMIT ?
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

    /** Newest first. */
    static List<Act> list(Connection connection, @Nullable Long before, int limit) throws SQLException {
        return Sql.select(
                connection,
                LIST,
                row -> new Act(
                        row.getLong("number"),
                        java.util.Objects.requireNonNull(Sql.instant(row, "done_at")),
                        row.getString("who"),
                        row.getString("act"),
                        row.getString("whom"),
                        Json.object(row.getString("detail").getBytes(StandardCharsets.UTF_8))),
                before,
                before,
                limit);
    }
}
