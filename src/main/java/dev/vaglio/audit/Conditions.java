package dev.vaglio.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement that grows by what is asked for, with the values of its parameters. */
final class Conditions {
    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();

    Conditions(String start) {
        this.sql = new StringBuilder(start);
    }

    /** Adds SQL with one parameter; nothing where the value is null. */
    Conditions where(String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value instanceof Instant time ? Columns.timestamp(time) : value);
        }
        return this;
    }

    /** Adds SQL without a parameter. */
    Conditions then(String more) {
        sql.append(more);
        return this;
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement select = connection.prepareStatement(sql.toString());
        select.setQueryTimeout(Reading.STATEMENT_SECONDS);
        for (int i = 0; i < values.size(); i++) {
            select.setObject(i + 1, values.get(i));
        }
        return select;
    }
}
