package dev.vaglio.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vaglio.testing.As;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Goes to and fro between the contents of the first two versions, each time a new version, while clients decide leads. */
final class Publications {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CLIENTS = 8;

    private final RunningService service;
    private final Person approver;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Queue<Decided> answers = new ConcurrentLinkedQueue<>();
    private final Queue<String> failed = new ConcurrentLinkedQueue<>();
    /** When the publication of a version began, and when it was answered. */
    private final Map<Integer, Long> began = new ConcurrentHashMap<>();

    private final Map<Integer, Long> done = new ConcurrentHashMap<>();
    private volatile int live;
    private volatile boolean stopped;

    Publications(RunningService service, Person approver, int live) {
        this.service = service;
        this.approver = approver;
        this.live = live;
        began.put(live, Long.MIN_VALUE);
    }

    /** One decision: by which version, and between which times it was asked for and answered. */
    record Decided(int version, long from, long to) {}

    /** Has another bundle than the shipped one approved and published as the second version; gives the approver. */
    static Person publishSecond(RunningService service) throws Exception {
        Person editor = Person.of(service, "edith", "editor");
        Person approver = Person.of(service, "sally", "approver", "sales");
        String request = Approved.request(editor, approver, "another");
        Person.Answer published = approver.post(request + "/publish", "{}");
        if (published.body().path("version").asInt() != 2) {
            throw new AssertionError(published.text());
        }
        return approver;
    }

    /** Publishes a number of versions under the load of all clients. */
    void under(int count) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        for (int i = 0; i < CLIENTS; i++) {
            clients.execute(this::decide);
        }
        for (int i = 0; i < count; i++) {
            publish();
        }
        stopped = true;
        clients.shutdown();
        if (!clients.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new AssertionError("a client hangs");
        }
    }

    /** Publishes until the service is gone. */
    void untilItEnds() {
        try {
            while (!stopped) {
                publish();
            }
        } catch (Exception killed) {
            stopped = true;
        }
    }

    int live() {
        return live;
    }

    Queue<String> failed() {
        return failed;
    }

    /** Answers by a version that was not live at any time of their call. */
    List<Decided> strangers() {
        return answers.stream().filter(answer -> !wasLive(answer)).toList();
    }

    long versionsSeen() {
        return answers.stream().map(Decided::version).distinct().count();
    }

    @Override
    public String toString() {
        return answers.size() + " decisions by " + versionsSeen() + " versions, " + failed.size() + " failed";
    }

    private boolean wasLive(Decided answer) {
        Long from = began.get(answer.version());
        Long next = done.get(answer.version() + 1);
        return from != null && answer.to() >= from && (next == null || answer.from() <= next);
    }

    private void publish() throws Exception {
        int next = live + 1;
        began.put(next, System.nanoTime());
        Person.Answer answer = approver.post(
                "/api/v1/rulesets/lead/rollback", "{\"version\": " + (2 - next % 2) + ", \"reason\": \"to and fro\"}");
        done.put(next, System.nanoTime());
        if (answer.status() != 200) {
            throw new AssertionError(answer.text());
        }
        live = next;
    }

    private void decide() {
        HttpRequest request = HttpRequest.newBuilder(service.address().resolve("/api/v1/decisions"))
                .header("Content-Type", "application/json")
                .header("X-API-Key", As.CALLER_KEY)
                .POST(HttpRequest.BodyPublishers.ofString("{\"lead\":{\"source\":\"web_form\"}}"))
                .build();
        while (!stopped) {
            long from = System.nanoTime();
            try {
                HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
                long to = System.nanoTime();
                if (answer.statusCode() == 200) {
                    JsonNode ruleSet = JSON.readTree(answer.body()).required("ruleSet");
                    answers.add(new Decided(ruleSet.required("version").asInt(), from, to));
                } else {
                    failed.add(answer.body());
                }
            } catch (IOException broken) {
                failed.add(String.valueOf(broken.getMessage()));
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
