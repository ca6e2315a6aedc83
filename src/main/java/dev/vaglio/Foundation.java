package dev.vaglio;

import dev.vaglio.embedded.CannotStart;
import dev.vaglio.embedded.DatabaseAccess;
import dev.vaglio.embedded.EmbeddedDatabase;
import dev.vaglio.embedded.GivenDatabase;
import dev.vaglio.security.GivenSecrets;
import dev.vaglio.settings.Settings;
import io.quarkus.runtime.Application;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;

/** What must stand before the service starts: a free port and a database. */
final class Foundation {
    private static final long STOP_MILLIS = TimeUnit.SECONDS.toMillis(30);

    private Foundation() {}

    static void lay() {
        Settings settings = Settings.read();
        GivenSecrets.fault(settings).ifPresent(fault -> {
            throw new CannotStart(fault);
        });
        requireFreePort(settings.http());
        settings.db().url().ifPresentOrElse(url -> connect(url, settings.db()), () -> embed(settings));
    }

    private static void connect(String url, Settings.Db settings) {
        GivenDatabase.await(url, settings.user(), settings.password());
        use(url, settings.user().orElse(""), settings.password().orElse(""));
    }

    private static void embed(Settings settings) {
        String holder = "process " + ProcessHandle.current().pid() + ", http://"
                + settings.http().host() + ":" + settings.http().port();
        EmbeddedDatabase database = EmbeddedDatabase.startIn(settings.home(), holder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfterService(database), "stop-database"));
        database.keepRunning();
        DatabaseAccess access = database.access();
        use(access.jdbcUrl(), access.user(), access.password());
    }

    private static void use(String url, String user, String password) {
        System.setProperty("quarkus.datasource.jdbc.url", url);
        System.setProperty("quarkus.datasource.username", user);
        System.setProperty("quarkus.datasource.password", password);
    }

    private static void requireFreePort(Settings.Http http) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(http.host()), http.port()));
        } catch (IOException taken) {
            throw new CannotStart(
                    "Cannot listen on " + http.host() + ":" + http.port()
                            + "; set VAGLIO_HTTP_PORT to a free port, VAGLIO_HTTP_HOST to an address of this machine",
                    taken);
        }
    }

    /** The service ends first, so that what it has accepted is written. */
    private static void stopAfterService(EmbeddedDatabase database) {
        Application service = Application.currentApplication();
        if (service != null) {
            Thread wait = new Thread(service::awaitShutdown, "await-service");
            wait.setDaemon(true);
            wait.start();
            try {
                wait.join(STOP_MILLIS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
        database.stop();
    }
}
