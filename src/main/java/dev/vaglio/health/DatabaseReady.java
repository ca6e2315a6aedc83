package dev.vaglio.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only with a database that takes writes: no decision leaves that is not in it. */
@Readiness
@ApplicationScoped
class DatabaseReady implements HealthCheck {
    private static final String WRITABLE =
            "SELECT NOT pg_is_in_recovery() AND current_setting('default_transaction_read_only') = 'off'";

    private final DataSource database;

    DatabaseReady(DataSource database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(writable()).build();
    }

    private boolean writable() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(WRITABLE)) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException away) {
            return false;
        }
    }
}
