package dev.vaglio.security;

import dev.vaglio.database.Transactions;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Users, keys and sessions in the database; they are changed one at a time, each change with its act in the log. */
@Singleton
class AccessStore {
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('vaglio.security_act'))";

    private final Transactions transactions;

    AccessStore(DataSource database) {
        this.transactions = new Transactions(database, AccessUnavailable::new);
    }

    interface Change {
        void on(Connection connection) throws SQLException;
    }

    <T> T read(Transactions.Work<T> work) {
        return transactions.run(work);
    }

    /** Runs a change alone, over all replicas; what it throws undoes it. */
    void change(Change change) {
        transactions.run(connection -> {
            Sql.select(connection, LOCK, row -> true);
            change.on(connection);
            return true;
        });
    }
}
