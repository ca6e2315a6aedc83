package dev.vaglio.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A fresh database with all migrations for a test class, on a real PostgreSQL that is started once for all tests:
 * {@code @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();}
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback {
    private final String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    private Server server;

    /** The server that the test run shares; the database {@code migrated} is the template of all others. */
    private record Server(EmbeddedPostgres postgres)
            implements ExtensionContext.Store.CloseableResource, AutoCloseable {
        static Server start() {
            try {
                Server server = new Server(EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "300")
                        .start());
                server.postgres.getPostgresDatabase().getConnection().close();
                server.execute("CREATE DATABASE migrated");
                Flyway.configure()
                        .dataSource(server.database("migrated"))
                        .load()
                        .migrate();
                return server;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        }

        PGSimpleDataSource database(String name) {
            PGSimpleDataSource database = (PGSimpleDataSource) postgres.getDatabase("postgres", name);
            database.setConnectTimeout(2);
            database.setLoginTimeout(2);
            return database;
        }

        void execute(String sql) {
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        }

        @Override
        public void close() throws IOException {
            postgres.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server = context.getRoot()
                .getStore(Namespace.create(TestDatabase.class))
                .getOrComputeIfAbsent(Server.class, key -> Server.start(), Server.class);
        server.execute("CREATE DATABASE " + name + " TEMPLATE migrated");
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server.execute("DROP DATABASE " + name + " WITH (FORCE)");
    }

    /** Unpooled: every connection is a new one. */
    public DataSource dataSource() {
        return server.database(name);
    }

    public String jdbcUrl() {
        return server.postgres().getJdbcUrl("postgres", name);
    }

    /** Ends all connections and refuses new ones, as a database does that was stopped. */
    public void refuse() {
        server.execute("ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
        server.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
    }

    /** Takes connections again. */
    public void accept() {
        server.execute("ALTER DATABASE " + name + " ALLOW_CONNECTIONS true");
    }

    /** Runs statements on one connection of its own. */
    public void execute(String... statements) {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The first column of the first row, as text. */
    public String value(String query) {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
