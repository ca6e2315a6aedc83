package dev.vaglio.security;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The table of API keys. */
final class ApiKeys {
    private static final String ALL =
            "SELECT id, name, hash, hint, roles, created_at, expires_at, revoked_at," + " last_used_at FROM api_key";
    private static final String INSERT = "INSERT INTO api_key (id, name, hash, hint, roles, created_at, expires_at)"
            + " VALUES (?, ?, ?, ?, string_to_array(?, ','), ?, ?)";
    private static final String REVOKE = "UPDATE api_key SET revoked_at = now() WHERE id = ? AND revoked_at IS NULL";
    private static final String USED =
            "UPDATE api_key SET last_used_at = ? WHERE id = ? AND (last_used_at IS NULL OR last_used_at < ?)";

    private ApiKeys() {}

    static List<ApiKey> all(Connection connection) throws SQLException {
        return Sql.select(connection, ALL + " ORDER BY name, created_at", ApiKeys::read);
    }

    static List<ApiKey> live(Connection connection) throws SQLException {
        return Sql.select(
                connection,
                ALL + " WHERE revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())",
                ApiKeys::read);
    }

    static Optional<ApiKey> find(Connection connection, UUID id) throws SQLException {
        return Sql.select(connection, ALL + " WHERE id = ?", ApiKeys::read, id).stream()
                .findFirst();
    }

    /** The key of a name that is not revoked. */
    static Optional<ApiKey> named(Connection connection, String name) throws SQLException {
        return Sql.select(connection, ALL + " WHERE name = ? AND revoked_at IS NULL", ApiKeys::read, name).stream()
                .findFirst();
    }

    static Optional<ApiKey> hashed(Connection connection, String hash) throws SQLException {
        return Sql.select(connection, ALL + " WHERE hash = ?", ApiKeys::read, hash).stream()
                .findFirst();
    }

    static void insert(Connection connection, ApiKey key) throws SQLException {
        Sql.update(
                connection,
                INSERT,
                key.id(),
                key.name(),
                key.hash(),
                key.hint(),
                Sql.joined(key.roles()),
                Sql.time(key.createdAt()),
                Sql.time(key.expiresAt()));
    }

    /** False where it was revoked before. */
    static boolean revoke(Connection connection, UUID id) throws SQLException {
        return Sql.update(connection, REVOKE, id) == 1;
    }

    static void used(Connection connection, UUID id, Instant at) throws SQLException {
        Sql.update(connection, USED, Sql.time(at), id, Sql.time(at));
    }

    private static ApiKey read(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("hash"),
                row.getString("hint"),
                Sql.roles(row),
                Objects.requireNonNull(Sql.instant(row, "created_at")),
                Sql.instant(row, "expires_at"),
                Sql.instant(row, "revoked_at"),
                Sql.instant(row, "last_used_at"));
    }
}
