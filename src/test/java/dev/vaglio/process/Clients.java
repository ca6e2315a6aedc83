package dev.vaglio.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vaglio.testing.As;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Clients that send one new lead after the other until they are stopped, and remember each answer. */
final class Clients implements AutoCloseable {
    private static final int CLIENTS = 8;
    private static final long LONGEST_SECONDS = 120;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private final LinkedBlockingQueue<HttpResponse<String>> answers = new LinkedBlockingQueue<>();
    private final Map<String, String> decisions = new ConcurrentHashMap<>();
    private final AtomicInteger lead = new AtomicInteger();
    private final URI decide;
    private volatile boolean stopped;

    Clients(URI service) {
        this.decide = service.resolve("/api/v1/decisions");
        for (int i = 0; i < CLIENTS; i++) {
            threads.execute(this::send);
        }
    }

    /** Waits for the next answer with this status. */
    HttpResponse<String> await(int status) {
        try {
            while (true) {
                HttpResponse<String> answer = answers.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
                if (answer == null) {
                    throw new AssertionError("no answer with status " + status);
                }
                if (answer.statusCode() == status) {
                    return answer;
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new AssertionError(ended);
        }
    }

    void awaitDecisions(int count) {
        for (int i = 0; i < count; i++) {
            await(200);
        }
    }

    /** The decision of each lead that was answered, by lead. */
    Map<String, String> decisions() {
        return decisions;
    }

    @Override
    public void close() {
        stopped = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("a client hangs");
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void send() {
        while (!stopped) {
            String id = "lead-" + lead.incrementAndGet();
            HttpResponse<String> answer = post(id);
            if (answer == null) {
                return;
            }
            if (answer.statusCode() == 200) {
                decisions.put(id, decisionId(answer.body()));
            }
            answers.add(answer);
        }
    }

    /** Null where the service is gone. */
    private @Nullable HttpResponse<String> post(String id) {
        HttpRequest request = HttpRequest.newBuilder(decide)
                .header("Content-Type", "application/json")
                .header("X-API-Key", As.CALLER_KEY)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"lead\":{\"id\":\"" + id + "\"},\"contact\":{\"email\":\"" + id + "@example.org\"}}"))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException gone) {
            return null;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static String decisionId(String body) {
        try {
            return JSON.readTree(body).required("decisionId").asText();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
