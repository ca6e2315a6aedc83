package dev.vaglio.process;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;

/** Holds up what a service does at one place in the database, until it is let go. */
final class Held implements AutoCloseable {
    private static final String TRIGGER = """
            CREATE OR REPLACE FUNCTION held() RETURNS trigger LANGUAGE plpgsql AS
                $$BEGIN PERFORM pg_advisory_xact_lock(4711); RETURN NULL; END$$;
            DROP TRIGGER IF EXISTS held ON rule_event;
            CREATE CONSTRAINT TRIGGER held AFTER INSERT ON rule_event DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION held();
            """;

    private final Path home;
    private final Connection connection;

    private Held(Path home) throws SQLException {
        this.home = home;
        this.connection = HomeDatabase.of(home).getConnection();
        this.connection.setAutoCommit(false);
    }

    /** Whoever writes to a table waits; reading it goes on. */
    static Held writesTo(Path home, String table) throws SQLException {
        Held held = new Held(home);
        held.execute("LOCK TABLE " + table + " IN SHARE MODE");
        return held;
    }

    /** Whoever has written an event waits as the transaction is committed. */
    static Held commits(Path home) throws SQLException {
        Held held = new Held(home);
        held.execute(TRIGGER);
        held.connection.commit();
        held.execute("SELECT pg_advisory_xact_lock(4711)");
        return held;
    }

    /** Lets what waits at its commit go on, but not read the versions afterwards. */
    Held untilCommitted() throws Exception {
        Held reading = new Held(home);
        CompletableFuture<Void> locked = CompletableFuture.runAsync(
                () -> reading.quietly("LOCK TABLE rule_set_version IN ACCESS EXCLUSIVE MODE"));
        awaitWaiting(2);
        close();
        locked.get();
        return reading;
    }

    /** Waits until somebody waits. */
    void awaitWaiting(int several) throws SQLException {
        while (count("SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted") < several) {
            Thread.onSpinWait();
        }
    }

    /** Waits until what waited has ended, one way or the other. */
    static void awaitNobody(Path home) throws SQLException {
        try (Held free = new Held(home)) {
            while (free.count("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'") > 0) {
                free.connection.commit();
            }
            free.execute("DROP TRIGGER IF EXISTS held ON rule_event");
            free.connection.commit();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private void quietly(String sql) {
        try {
            execute(sql);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
