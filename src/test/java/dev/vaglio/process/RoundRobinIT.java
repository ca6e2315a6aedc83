package dev.vaglio.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Turns of two services over one database (U2). */
@Tag("endurance")
class RoundRobinIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DECISIONS = "/api/v1/decisions";

    @TempDir
    Path homes;

    @Test
    void three_hundred_leads_of_eight_clients_on_two_services_go_to_three_owners_evenly() throws Exception {
        Path home = homes.resolve("one");
        try (RunningService one = RunningService.start(home);
                RunningService two = RunningService.launch(homes.resolve("two"), RunningService.sameDatabase(home))) {
            for (String owner : List.of("anna", "ben", "carl")) {
                assertThat(one.put("/api/v1/reference/roster/" + owner, "{}").statusCode())
                        .isEqualTo(200);
            }
            awaitRoster(two);

            List<JsonNode> dry = decided(one, two, 50, "?dryRun=true", "dry");
            List<JsonNode> owners = decided(one, two, 300, "", "lead");
            List<JsonNode> again = decided(one, two, 300, "", "lead");

            assertThat(dry)
                    .allSatisfy(owner -> assertThat(owner.get("turn").asInt()).isEqualTo(1));
            assertThat(counts(owners)).isEqualTo(Map.of("anna", 100, "ben", 100, "carl", 100));
            assertThat(new HashSet<>(owners.stream()
                            .map(owner -> owner.get("turn").asInt())
                            .toList()))
                    .hasSize(300);
            assertThat(again)
                    .allSatisfy(owner -> assertThat(owner.get("way").asText()).isEqualTo("lead"));
            assertThat(counts(again)).isEqualTo(counts(owners));
        }
    }

    private static void awaitRoster(RunningService service) throws Exception {
        while (!owner(service, "?dryRun=true", "probe").get("way").asText().equals("round_robin")
                || owner(service, "?dryRun=true", "probe").get("pool").size() < 3) {
            Thread.onSpinWait();
        }
    }

    private static List<JsonNode> decided(RunningService one, RunningService two, int count, String query, String name)
            throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<Callable<JsonNode>> calls = IntStream.range(0, count)
                    .<Callable<JsonNode>>mapToObj(i -> () -> owner(i % 2 == 0 ? one : two, query, name + i))
                    .toList();
            List<JsonNode> owners = new ArrayList<>();
            for (Future<JsonNode> owner : clients.invokeAll(calls)) {
                owners.add(owner.get());
            }
            return owners;
        } finally {
            clients.shutdown();
        }
    }

    private static JsonNode owner(RunningService service, String query, String lead) throws IOException {
        String body = "{\"asOf\": \"2026-03-02T09:00:00Z\", \"lead\": {\"id\": \"" + lead + "\"},"
                + " \"activities\": [{\"id\": \"a\", \"type\": \"trial_request\", \"at\": \"2026-03-02T08:30:00Z\"}]}";
        var answer = service.post(DECISIONS + query, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).get("owner");
    }

    private static Map<String, Integer> counts(List<JsonNode> owners) {
        Map<String, Integer> counts = new TreeMap<>();
        owners.forEach(owner -> counts.merge(owner.get("id").asText(), 1, Integer::sum));
        return counts;
    }
}
