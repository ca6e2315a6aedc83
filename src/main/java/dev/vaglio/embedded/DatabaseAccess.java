package dev.vaglio.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.Driver;

/** How to reach the embedded database. */
public record DatabaseAccess(int port, String user, String password) {
    private static final String NAME = "vaglio";
    private static final String DUPLICATE_DATABASE = "42P04";

    public String jdbcUrl() {
        return jdbcUrl(NAME);
    }

    /** A URL of another database on the same server. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Makes the service's own database unless it is there. */
    void createDatabase() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        try (Connection connection = new Driver().connect(jdbcUrl("postgres"), properties);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + NAME);
        } catch (SQLException failed) {
            if (!DUPLICATE_DATABASE.equals(failed.getSQLState())) {
                throw new CannotStart("The embedded database refuses its own user", failed);
            }
        }
    }

    @Override
    public String toString() {
        return jdbcUrl();
    }
}
