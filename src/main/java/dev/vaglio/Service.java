package dev.vaglio;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.eclipse.microprofile.config.ConfigProvider;

/** The running service: says where it is when it is ready, then serves until it is stopped. */
public final class Service implements QuarkusApplication {
    private static final String SAMPLE = """
            {"lead":{"id":"L-1","source":"web_form"},"contact":{"email":"ada@example.org","department":"it"},\
            "activities":[{"id":"a-1","type":"trial_request"}]}""";

    @Override
    public int run(String... args) {
        String address =
                "http://" + host() + ":" + ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
        System.out.println("\nVaglio is ready on " + address + ". Try:\n  curl -H 'Content-Type: application/json' "
                + address + "/api/v1/decisions -d '" + SAMPLE + "'\n");
        Quarkus.waitForExit();
        return 0;
    }

    private static String host() {
        String host = ConfigProvider.getConfig().getValue("quarkus.http.host", String.class);
        return host.equals("127.0.0.1") ? "localhost" : host;
    }
}
