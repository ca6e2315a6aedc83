package dev.vaglio.audit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns of many rows as array parameters of one statement, and times as the database keeps them. */
final class Columns<R> {
    private final PreparedStatement statement;
    private final Collection<R> rows;
    private int parameter;

    Columns(PreparedStatement statement, Collection<R> rows) {
        this(statement, rows, 0);
    }

    /** @param parametersBefore how many parameters stand before the first array */
    Columns(PreparedStatement statement, Collection<R> rows, int parametersBefore) {
        this.statement = statement;
        this.rows = rows;
        this.parameter = parametersBefore;
    }

    Columns<R> add(String type, Function<R, ? extends @Nullable Object> column) throws SQLException {
        Connection connection = statement.getConnection();
        Array array = connection.createArrayOf(type, values(type, column));
        statement.setArray(++parameter, array);
        return this;
    }

    private @Nullable Object[] values(String type, Function<R, ? extends @Nullable Object> column) {
        @Nullable Object[] values = type.equals("bytea") ? new byte[rows.size()][] : new Object[rows.size()];
        int i = 0;
        for (R row : rows) {
            Object value = column.apply(row);
            values[i++] = value instanceof Instant time ? time.toString() : value;
        }
        return values;
    }

    static OffsetDateTime timestamp(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
