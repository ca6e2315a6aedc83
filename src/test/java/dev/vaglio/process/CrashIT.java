package dev.vaglio.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vaglio.audit.Break;
import dev.vaglio.audit.ChainVerifier;
import dev.vaglio.audit.MasterKeyFile;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("endurance")
class CrashIT {
    private static final int BEFORE_THE_CRASH = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path home;

    @Test
    void what_was_answered_before_a_kill_is_found_after_it_and_nothing_twice() throws IOException {
        RunningService first = RunningService.start(home);
        Clients clients = new Clients(first.address());
        clients.awaitDecisions(BEFORE_THE_CRASH);
        first.kill();
        clients.close();
        try (RunningService second = RunningService.start(home)) {
            assertThat(clients.decisions().values()).doesNotHaveDuplicates();
            for (Map.Entry<String, String> answered : clients.decisions().entrySet()) {
                assertThat(decisionsOf(answered.getKey(), second)).containsExactly(answered.getValue());
            }
            assertThat(second.post("/api/v1/decisions", "{\"lead\":{\"id\":\"after\"}}")
                            .statusCode())
                    .isEqualTo(200);
            assertTheChainVerifies();
        }
    }

    @Test
    void a_database_that_dies_under_load_is_answered_with_503_until_it_is_back() throws IOException {
        try (RunningService service = RunningService.start(home)) {
            Clients clients = new Clients(service.address());
            try (clients) {
                clients.awaitDecisions(BEFORE_THE_CRASH);
                RunningService.database(home).destroyForcibly();
                HttpResponse<String> refused = clients.await(503);
                assertThat(refused.headers().firstValue("Retry-After")).isPresent();
                assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
                assertThat(refused.body()).doesNotContain("Exception").contains("\"type\"");
                clients.awaitDecisions(BEFORE_THE_CRASH);
            }
            for (Map.Entry<String, String> answered : clients.decisions().entrySet()) {
                assertThat(decisionsOf(answered.getKey(), service)).containsExactly(answered.getValue());
            }
            assertTheChainVerifies();
        }
    }

    private List<String> decisionsOf(String lead, RunningService service) throws IOException {
        List<String> found = new ArrayList<>();
        JsonNode page = JSON.readTree(
                service.get("/api/v1/leads/" + lead + "/decisions").body());
        page.required("items")
                .forEach(item -> found.add(item.required("decisionId").asText()));
        return found;
    }

    private void assertTheChainVerifies() throws IOException {
        List<Break> breaks = new ArrayList<>();
        new ChainVerifier(HomeDatabase.of(home), new MasterKeyFile(home).openOrCreate()).verify(breaks::add);
        assertThat(breaks).isEmpty();
    }
}
