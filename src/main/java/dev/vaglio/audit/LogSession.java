package dev.vaglio.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;

/**
 * The writer's connection: durable commits, and no wait without an end. Held until something fails; then it is thrown
 * away, whatever state it is in.
 */
final class LogSession implements AutoCloseable {
    private final DataSource database;
    private final Duration statementTimeout;
    private @Nullable Connection held;

    LogSession(DataSource database, Duration statementTimeout) {
        this.database = database;
        this.statementTimeout = statementTimeout;
    }

    Connection connection() throws SQLException {
        Connection open = held;
        if (open == null) {
            open = database.getConnection();
            held = open;
            prepare(open);
        }
        return open;
    }

    private void prepare(Connection connection) throws SQLException {
        long millis = statementTimeout.toMillis();
        connection.setNetworkTimeout(Runnable::run, (int) millis + 1000);
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION synchronous_commit = on");
            statement.execute("SET SESSION statement_timeout = " + millis);
            statement.execute("SET SESSION lock_timeout = " + millis);
            statement.execute("SET SESSION idle_in_transaction_session_timeout = " + (millis + 1000));
        }
        connection.setAutoCommit(false);
    }

    /**
     * Throws the connection away; the next call of {@link #connection} opens another. The physical connection is
     * aborted, and what the pool gave is closed: a pool that is told to abort may keep the place taken for good.
     */
    @Override
    public void close() {
        Connection open = held;
        held = null;
        if (open != null) {
            try (open) {
                open.unwrap(PgConnection.class).abort(Runnable::run);
            } catch (SQLException alreadyGone) {
                return;
            }
        }
    }
}
