package dev.vaglio.embedded;

import dev.vaglio.testing.As;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/** An empty database a test run, on a server under {@code target} that is reused; each {@code @QuarkusTest} gets it. */
public final class ServiceDatabase implements QuarkusTestResourceLifecycleManager {
    private static final Path HOME = Path.of("target", "test-home");

    private final EmbeddedDatabase server = EmbeddedDatabase.startIn(HOME, "tests");
    private final String name = "test_" + UUID.randomUUID().toString().replace('-', '_');

    @Override
    public Map<String, String> start() {
        execute("CREATE DATABASE " + name);
        DatabaseAccess access = server.access();
        return Map.of(
                "vaglio.home", HOME.toString(),
                "vaglio.silent-leads.enabled", "false",
                "vaglio.admin-password", As.ADMIN_PASSWORD,
                "vaglio.api-key", As.CALLER_KEY,
                "quarkus.datasource.jdbc.url", access.jdbcUrl(name),
                "quarkus.datasource.username", access.user(),
                "quarkus.datasource.password", access.password());
    }

    @Override
    public void stop() {
        execute("DROP DATABASE " + name + " WITH (FORCE)");
        server.stop();
    }

    private void execute(String sql) {
        DatabaseAccess access = server.access();
        try (Connection connection = DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
