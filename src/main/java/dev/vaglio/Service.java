package dev.vaglio;

import dev.vaglio.security.FirstStart;
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

    private final FirstStart first;

    Service(FirstStart first) {
        this.first = first;
    }

    @Override
    public int run(String... args) {
        String address =
                "http://" + host() + ":" + ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
        FirstStart.Generated generated = first.take();
        System.out.print(generated(generated));
        System.out.printf(
                Locale.ROOT,
                "%nVaglio is ready on %s (%.1f s after it was launched). Try:%n"
                        + "  curl -H \"Authorization: Bearer %s\" -H 'Content-Type: application/json' %s -d '%s'%n%n",
                address,
                secondsSinceLaunch(),
                generated.key() == null ? "$VAGLIO_API_KEY" : generated.key(),
                address + "/api/v1/decisions",
                SAMPLE);
        Quarkus.waitForExit();
        return 0;
    }

    /** Straight to the console, and only now: neither is in a log, and of both only a hash is kept. */
    private static String generated(FirstStart.Generated generated) {
        StringBuilder text = new StringBuilder();
        if (generated.password() != null) {
            text.append(String.format("  user admin, password  %s%n", generated.password()));
        }
        if (generated.key() != null) {
            text.append(String.format("  API key of a caller   %s%n", generated.key()));
        }
        return text.isEmpty() ? "" : String.format("%nFirst start. Keep these, they are not shown again:%n") + text;
    }

    private static double secondsSinceLaunch() {
        return ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS_PER_SECOND;
    }

    private static String host() {
        String host = ConfigProvider.getConfig().getValue("quarkus.http.host", String.class);
        return host.equals("127.0.0.1") ? "localhost" : host;
    }
}
