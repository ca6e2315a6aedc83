package dev.vaglio.cli;

import dev.vaglio.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A running service that a command calls. The key goes to it and nowhere else: redirects are not followed. */
final class Server {
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    /** Checks and cases of large rules take their time. */
    private static final Duration TO_ANSWER = Duration.ofMinutes(5);
    /** An answer that is longer is cut off, and then no JSON. */
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();
    private final String address;
    private final ApiKey key;

    Server(String address, ApiKey key) {
        this.address = address.replaceFirst("/+$", "");
        this.key = key;
    }

    /** What the service says, be it that it refuses. */
    record Answer(int status, Map<String, @Nullable Object> tree) {
        boolean isFine() {
            return status < 300;
        }

        String text(String name) {
            return String.valueOf(tree.get(name));
        }
    }

    Answer get(String path) {
        return call(request(path).GET());
    }

    /** @param method {@code POST} or {@code PUT} */
    Answer send(String method, String path, String type, byte[] body) {
        return call(request(path).header("Content-Type", type).method(method, BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(TO_ANSWER)
                .header("Authorization", "Bearer " + key.text())
                .header("Accept", "application/json, application/problem+json");
    }

    private Answer call(HttpRequest.Builder request) {
        try {
            HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return new Answer(response.statusCode(), tree(response.statusCode(), body.readNBytes(MOST_BYTES)));
            }
        } catch (IOException unreachable) {
            throw new CannotRead(address + ": cannot be reached", unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotRead(address + ": did not answer in time", stopped);
        }
    }

    private Map<String, @Nullable Object> tree(int status, byte[] body) {
        try {
            return Json.object(body);
        } catch (UncheckedIOException noJson) {
            throw new CannotRead(address + ": answered " + status + ", and not as Vaglio does", noJson);
        }
    }
}
