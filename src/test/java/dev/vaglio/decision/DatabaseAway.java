package dev.vaglio.decision;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.ConfigProvider;

/** While it is open, the service under test can not reach its database. */
final class DatabaseAway implements AutoCloseable {
    DatabaseAway() throws SQLException {
        execute("ALTER DATABASE " + database() + " ALLOW_CONNECTIONS false");
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + database() + "'");
    }

    @Override
    public void close() throws SQLException {
        execute("ALTER DATABASE " + database() + " ALLOW_CONNECTIONS true");
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("quarkus.datasource." + name, String.class);
    }

    private static String database() {
        return setting("jdbc.url").replaceFirst("\\?.*", "").replaceFirst(".*/", "");
    }

    private static void execute(String sql) throws SQLException {
        String other = setting("jdbc.url").replace("/" + database(), "/postgres");
        try (Connection connection = DriverManager.getConnection(other, setting("username"), setting("password"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
