package dev.vaglio.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.Driver;

/** The PostgreSQL that an operator named with {@code VAGLIO_DB_URL}. */
public final class GivenDatabase {
    private static final String PREFIX = "jdbc:postgresql:";
    private static final int LEAST_VERSION = 14;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private GivenDatabase() {}

    /**
     * Returns when the database answers, so that a service and its database may start together.
     *
     * @throws CannotStart where it does not answer in time, refuses the user or is too old
     */
    public static void await(String url, Optional<String> user, Optional<String> password) {
        if (!url.startsWith(PREFIX)) {
            throw new CannotStart(
                    "VAGLIO_DB_URL must begin with " + PREFIX + ", such as " + PREFIX + "//host:5432/vaglio");
        }
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            try {
                check(url, user, password);
                return;
            } catch (SQLException failed) {
                if (!worthAnotherTry(failed) || System.nanoTime() > deadline) {
                    throw new CannotStart("The database of VAGLIO_DB_URL cannot be used", failed);
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private static void check(String url, Optional<String> user, Optional<String> password) throws SQLException {
        Properties properties = new Properties();
        user.ifPresent(name -> properties.setProperty("user", name));
        password.ifPresent(secret -> properties.setProperty("password", secret));
        properties.setProperty("connectTimeout", "5");
        try (Connection connection = new Driver().connect(url, properties)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < LEAST_VERSION) {
                throw new CannotStart("The database of VAGLIO_DB_URL is PostgreSQL " + version + "; " + LEAST_VERSION
                        + " or later is needed");
            }
        }
    }

    /** Connection failures (class 08) and servers that start or stop (class 57) pass; a refused user does not. */
    private static boolean worthAnotherTry(SQLException failed) {
        String state = failed.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57"));
    }
}
