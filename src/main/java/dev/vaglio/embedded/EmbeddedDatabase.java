package dev.vaglio.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
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

    private final ScheduledExecutorService keeper =
            Executors.newSingleThreadScheduledExecutor(EmbeddedDatabase::thread);
    private final Path folder;
    private final Path data;
    private final PostgresPrograms programs;

    private EmbeddedDatabase(Home home) {
        this.home = home;
        this.folder = home.postgres();
        this.data = folder.resolve("data");
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
                database.start(database.freePort());
            }
            database.access().createDatabase();
            return database;
        } catch (IOException unwritable) {
            throw new CannotStart("The database folder " + database.folder + " cannot be used", unwritable);
        }
    }

    /** How to reach the database. */
    public DatabaseAccess access() {
        try {
            int port = Postmaster.of(data).map(Postmaster::port).orElseGet(this::keptPort);
            return new DatabaseAccess(port, USER, Files.readString(password()).strip());
        } catch (IOException unreadable) {
            throw new CannotStart("The database password " + password() + " cannot be read", unreadable);
        }
    }

    /** Starts the server again, on its port, whenever it is gone: killed for its memory, or by hand. */
    public void keepRunning() {
        keeper.scheduleWithFixedDelay(this::revive, KEEP_SECONDS, KEEP_SECONDS, TimeUnit.SECONDS);
    }

    private synchronized void revive() {
        if (!keeper.isShutdown() && running().isEmpty()) {
            try {
                start(keptPort());
            } catch (IOException | CannotStart notYet) {
                Logger.getLogger(EmbeddedDatabase.class.getName())
                        .log(Level.SEVERE, "The embedded database is gone and does not start again", notYet);
            }
        }
    }

    /** Stops the server, with everything committed on disk. */
    public synchronized void stop() {
        keeper.shutdownNow();
        if (running().isPresent()) {
            programs.stop(data);
        }
    }

    private void initialise() throws IOException {
        if (Files.isDirectory(data)) {
            return;
        }
        writePrivate(password(), newPassword());
        Path half = folder.resolve("data.new");
        PostgresBinaries.delete(half);
        programs.initialise(half, USER, password());
        Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
    }

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

    private void start(int port) throws IOException {
        Optional<Postmaster> stale = Postmaster.of(data).filter(Postmaster::processExists);
        if (stale.isPresent()) {
            Files.delete(Postmaster.file(data));
        }
        programs.start(data, port);
    }

    private int freePort() throws IOException {
        int kept = keptPort();
        try (ServerSocket probe = new ServerSocket(kept, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException taken) {
            Files.delete(portFile());
            return keptPort();
        }
    }

    private int keptPort() {
        try {
            if (!Files.exists(portFile())) {
                try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                    writePrivate(portFile(), Integer.toString(any.getLocalPort()));
                }
            }
            return Integer.parseInt(Files.readString(portFile()).strip());
        } catch (IOException unwritable) {
            throw new CannotStart("The port file " + portFile() + " cannot be used", unwritable);
        }
    }

    private Path portFile() {
        return folder.resolve("port");
    }

    private Path password() {
        return folder.resolve("password");
    }

    private static void writePrivate(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content);
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
