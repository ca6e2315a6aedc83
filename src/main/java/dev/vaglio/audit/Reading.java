package dev.vaglio.audit;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Short reads: on a connection that waits only a few seconds for the database. */
final class Reading {
    /** How long a statement may take, so that the database stops before nobody waits for it any more. */
    static final int STATEMENT_SECONDS = 4;

    private static final int PATIENCE_MILLIS = 5000;

    private final DataSource database;

    Reading(DataSource database) {
        this.database = database;
    }

    /** What is done with a connection. */
    interface Read<T> {
        T from(Connection connection) throws SQLException;
    }

    /** @throws LogUnavailable if the database does not answer */
    <T> T read(Read<T> read) {
        try (Connection connection = database.getConnection()) {
            int usual = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
            T result = read.from(connection);
            connection.setNetworkTimeout(Runnable::run, usual);
            return result;
        } catch (SQLException unavailable) {
            throw new LogUnavailable("the log cannot be read", unavailable);
        }
    }
}
