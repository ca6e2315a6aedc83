package dev.vaglio;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;

/** The running service: says where it is when it is ready, then serves until it is stopped. */
public final class Service implements QuarkusApplication {
    private static final double MILLIS_PER_SECOND = 1000;
    private static final String SAMPLE = """
            {"lead":{"id":"L-1","source":"web_form"},"company":{"employees":120},\
            "activities":[{"id":"a-1","type":"trial_request"}]}""";

    @Override
    public int run(String... args) {
        String address =
                "http://" + host() + ":" + ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
        System.out.printf(
                Locale.ROOT,
                "%nVaglio is ready on %s (%.1f s after it was launched). Try:%n  curl -H 'Content-Type: application/json' %s -d '%s'%n%n",
                address,
                secondsSinceLaunch(),
                address + "/api/v1/decisions",
                SAMPLE);
        Quarkus.waitForExit();
        return 0;
    }

    private static double secondsSinceLaunch() {
        return ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS_PER_SECOND;
    }

    private static String host() {
        String host = ConfigProvider.getConfig().getValue("quarkus.http.host", String.class);
        return host.equals("127.0.0.1") ? "localhost" : host;
    }
}
