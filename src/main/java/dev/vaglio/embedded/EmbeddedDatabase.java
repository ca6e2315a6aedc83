package dev.vaglio.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The PostgreSQL that comes with the service. Its cluster, password and port live in the home folder; a server that
 * outlived its service is adopted.
 */
public final class EmbeddedDatabase {
    private static final String USER = "vaglio";
    private static final int PASSWORD_BYTES = 24;
    private static final long KEEP_SECONDS = 5;
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(90);

    /** Held for as long as the database is used. */
    @SuppressWarnings("UnusedVariable")
    private final Home home;

    private final Path data;
    private final PrivateFile password;
    private final KeptPort port;
    private final PostgresPrograms programs;
    private final ScheduledExecutorService keeper =
            Executors.newSingleThreadScheduledExecutor(EmbeddedDatabase::thread);

    private EmbeddedDatabase(Home home) {
        Path folder = home.postgres();
        this.home = home;
        this.data = folder.resolve("data");
        this.password = new PrivateFile(folder.resolve("password"));
        this.port = new KeptPort(new PrivateFile(folder.resolve("port")));
        this.programs = new PostgresPrograms(PostgresBinaries.unpackUnder(folder), folder);
    }

    /**
     * Starts or adopts the database of a home folder; returns when it takes connections.
     *
     * @param holder who holds the folder from now on, in words for whoever tries to take it too
     * @throws CannotStart with a message for the person who starts the service
     */
    public static EmbeddedDatabase startIn(Path home, String holder) {
        EmbeddedDatabase database = new EmbeddedDatabase(Home.take(home, holder));
        try {
            database.initialise();
            if (!database.adopted()) {
                database.start(database.port.free());
            }
        } catch (IOException unwritable) {
            throw new CannotStart("The database in " + database.data + " cannot be used", unwritable);
        }
        database.access().createDatabase();
        return database;
    }

    /** How to reach the database. */
    public DatabaseAccess access() {
        int listening = Postmaster.of(data).map(Postmaster::port).orElseGet(port::number);
        return new DatabaseAccess(listening, USER, password.read());
    }

    /** Starts the server again, on its port, whenever it is gone: killed for its memory, or by hand. */
    public void keepRunning() {
        keeper.scheduleWithFixedDelay(this::revive, KEEP_SECONDS, KEEP_SECONDS, TimeUnit.SECONDS);
    }

    /** Stops the server, with everything committed on disk. */
    public synchronized void stop() {
        keeper.shutdownNow();
        if (running().isPresent()) {
            programs.stop(data);
        }
    }

    private synchronized void revive() {
        if (!keeper.isShutdown() && running().isEmpty()) {
            try {
                start(port.number());
            } catch (IOException | CannotStart notYet) {
                Logger.getLogger(EmbeddedDatabase.class.getName())
                        .log(Level.SEVERE, "The embedded database is gone and does not start again", notYet);
            }
        }
    }

    private void initialise() throws IOException {
        if (Files.isDirectory(data)) {
            return;
        }
        password.write(newPassword());
        Path half = data.resolveSibling("data.new");
        PostgresBinaries.delete(half);
        programs.initialise(half, USER, password.path());
        Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Whether a server of an earlier service runs, waiting while that one still starts or stops. */
    private boolean adopted() {
        long deadline = System.nanoTime() + LONGEST_WAIT_NANOS;
        while (System.nanoTime() < deadline) {
            Optional<Postmaster> running = running();
            if (running.isEmpty()) {
                return false;
            }
            if (running.get().ready()) {
                return true;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        throw new CannotStart("The PostgreSQL in " + data + " runs but does not become ready, see " + programs.log());
    }

    private Optional<Postmaster> running() {
        return Postmaster.of(data).filter(Postmaster::alive);
    }

    private void start(int on) throws IOException {
        if (Postmaster.of(data).filter(Postmaster::processExists).isPresent()) {
            Files.delete(Postmaster.file(data));
        }
        programs.start(data, on);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "keep-database");
        thread.setDaemon(true);
        return thread;
    }

    private static String newPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
