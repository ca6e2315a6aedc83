package dev.vaglio.security;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The table of those who are logged in. */
final class Sessions {
    /** The newest that a user has at a time; older ones end. */
    private static final int MOST = 20;

    private static final String LIVE = """
            SELECT s.hash, s.account, s.expires_at, a.roles FROM session s JOIN account a ON a.name = s.account
            WHERE a.active AND s.expires_at > now()
            """;
    private static final String INSERT =
            "INSERT INTO session (hash, account, created_at, expires_at) VALUES (?, ?, now(), ?)";
    private static final String TIDY = """
            DELETE FROM session WHERE expires_at < now() OR hash IN
                (SELECT hash FROM session WHERE account = ? ORDER BY created_at DESC, hash OFFSET ?)
            """;
    private static final String END = "DELETE FROM session WHERE hash = ?";
    private static final String END_OTHERS = "DELETE FROM session WHERE account = ? AND hash <> ?";

    private Sessions() {}

    static List<Known> live(Connection connection) throws SQLException {
        return Sql.select(connection, LIVE, Sessions::read);
    }

    static void insert(Connection connection, String hash, String account, Instant expiresAt) throws SQLException {
        Sql.update(connection, INSERT, hash, account, Sql.time(expiresAt));
        Sql.update(connection, TIDY, account, MOST);
    }

    static void end(Connection connection, String hash) throws SQLException {
        Sql.update(connection, END, hash);
    }

    /** Ends all of a user but one; an empty hash spares none. */
    static void endOthers(Connection connection, String account, String hash) throws SQLException {
        Sql.update(connection, END_OTHERS, account, hash);
    }

    private static Known read(ResultSet row) throws SQLException {
        return Known.person(
                row.getString("hash"),
                row.getString("account"),
                Sql.roles(row),
                Objects.requireNonNull(Sql.instant(row, "expires_at")));
    }
}
