package dev.vaglio.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs what a store does to the database as a transaction: all of it, or nothing. */
public final class Transactions {
    private final DataSource database;
    private final Function<SQLException, RuntimeException> unavailable;

    /**
     * Takes transactions from a pool.
     *
     * @param unavailable what the store says of a failure of the database
     */
    public Transactions(DataSource database, Function<SQLException, RuntimeException> unavailable) {
        this.database = database;
        this.unavailable = unavailable;
    }

    /** What is asked or done within a transaction. */
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Commits what the work did, or undoes it where the work throws. */
    public <T> T run(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException away) {
            throw unavailable.apply(away);
        }
    }

    /** Fills the parameters of a statement in their order. */
    public static void fill(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
