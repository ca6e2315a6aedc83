package dev.vaglio.security;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The table of users. */
final class Accounts {
    private static final String ALL = "SELECT name, roles, password, active, created_at FROM account";
    private static final String INSERT = "INSERT INTO account (name, roles, password, active, created_at)"
            + " VALUES (?, string_to_array(?, ','), ?, true, now()) ON CONFLICT (name) DO NOTHING";
    private static final String CHANGE =
            "UPDATE account SET roles = string_to_array(?, ','), active = ? WHERE name = ?";
    private static final String PASSWORD = "UPDATE account SET password = ? WHERE name = ?";

    private Accounts() {}

    static List<Account> all(Connection connection) throws SQLException {
        return Sql.select(connection, ALL + " ORDER BY name", Accounts::read);
    }

    static Optional<Account> find(Connection connection, String name) throws SQLException {
        return Sql.select(connection, ALL + " WHERE name = ?", Accounts::read, name).stream()
                .findFirst();
    }

    /** False where there is one of this name. */
    static boolean insert(Connection connection, String name, Set<String> roles, String password) throws SQLException {
        return Sql.update(connection, INSERT, name, Sql.joined(roles), password) == 1;
    }

    static void change(Connection connection, String name, Set<String> roles, boolean isActive) throws SQLException {
        Sql.update(connection, CHANGE, Sql.joined(roles), isActive, name);
    }

    static void setPassword(Connection connection, String name, String password) throws SQLException {
        Sql.update(connection, PASSWORD, password, name);
    }

    private static Account read(ResultSet row) throws SQLException {
        return new Account(
                row.getString("name"),
                Sql.roles(row),
                row.getString("password"),
                row.getBoolean("active"),
                Objects.requireNonNull(Sql.instant(row, "created_at")));
    }
}
