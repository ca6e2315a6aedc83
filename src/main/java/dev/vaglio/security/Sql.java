package dev.vaglio.security;

import dev.vaglio.database.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Statements with their parameters, and the types that the tables of this package hold. */
final class Sql {
    private Sql() {}

    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    static int update(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            Transactions.fill(update, parameters);
            return update.executeUpdate();
        }
    }

    static <T> List<T> select(Connection connection, String sql, Row<T> reader, @Nullable Object... parameters)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Transactions.fill(select, parameters);
            try (ResultSet rows = select.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.of(rows));
                }
                return found;
            }
        }
    }

    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** Texts as one parameter, for {@code string_to_array(?, ',')}. */
    static String joined(Set<String> roles) {
        return String.join(",", roles);
    }

    static Set<String> roles(ResultSet row) throws SQLException {
        return new TreeSet<>(List.of((String[]) row.getArray("roles").getArray()));
    }
}
