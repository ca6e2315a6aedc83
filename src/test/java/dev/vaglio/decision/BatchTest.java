package dev.vaglio.decision;

import static dev.vaglio.decision.BadInputTest.assertProblem;
import static dev.vaglio.decision.Http.DECISIONS;
import static dev.vaglio.decision.Http.dryRun;
import static dev.vaglio.decision.Http.freshId;
import static dev.vaglio.decision.Http.json;
import static dev.vaglio.decision.Http.lead;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class BatchTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String BATCH = DECISIONS + "/batch";

    @Test
    void items_are_in_the_order_of_the_list_each_a_decision_or_a_problem() throws IOException {
        List<String> ids = Stream.generate(Http::freshId).limit(70).toList();
        List<String> leads = new ArrayList<>(ids.stream().map(Http::lead).toList());
        leads.set(7, "{\"company\": {\"employees\": \"many\"}}");
        leads.set(8, "5");

        JsonNode items = items(json(leads.toString()).post(BATCH));

        assertThat(items)
                .extracting(item -> item.get("index").asInt())
                .containsExactlyElementsOf(IntStream.range(0, 70).boxed().toList());
        assertThat(items.at("/7/problem/status").asInt()).isEqualTo(422);
        assertThat(items.at("/7/problem/errors/0/pointer").asText()).isEqualTo("/company/employees");
        assertThat(items.at("/8/problem/status").asInt()).isEqualTo(422);
        for (int place : List.of(0, 6, 9, 69)) {
            assertThat(decisionsOf(ids.get(place)))
                    .containsExactly(
                            items.at("/" + place + "/decision/decisionId").asText());
        }
        assertThat(decisionsOf(ids.get(7))).isEmpty();
    }

    @Test
    void an_item_holds_the_document_of_a_single_call() {
        String lead = lead(freshId());

        Response answer = json("[" + lead + "]").post(BATCH + "?dryRun=true");

        assertThat(answer.<Map<String, Object>>path("items[0].decision"))
                .isEqualTo(dryRun(lead).<Map<String, Object>>path(""));
    }

    @Test
    void the_same_batch_with_the_same_key_decides_nothing_twice() {
        List<String> ids = Stream.generate(Http::freshId).limit(3).toList();
        String key = freshId();
        String batch = ids.stream().map(Http::lead).toList().toString();

        Response first = json(batch).header("Idempotency-Key", key).post(BATCH);
        Response second = json(batch).header("Idempotency-Key", key).post(BATCH);

        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(ids).allSatisfy(id -> assertThat(decisionsOf(id)).hasSize(1));
    }

    @Test
    void another_batch_with_the_same_key_is_a_conflict() {
        String key = freshId();
        json("[" + lead(freshId()) + "]").header("Idempotency-Key", key).post(BATCH);

        Response other =
                json("[" + lead(freshId()) + "]").header("Idempotency-Key", key).post(BATCH);

        assertThat(other.<List<Integer>>path("items.problem.status")).containsExactly(409);
    }

    @Test
    void a_thousand_leads_have_an_item_each_and_one_more_is_refused() throws IOException {
        String id = freshId();

        Response most =
                json(Collections.nCopies(1_000, "{\"company\": 5}").toString()).post(BATCH);
        Response more = json(Collections.nCopies(1_001, lead(id)).toString()).post(BATCH);

        assertThat(items(most)).hasSize(1_000);
        assertProblem(more, 413, "too-large");
        assertThat(more.<Integer>path("limit")).isEqualTo(1_000);
        assertThat(decisionsOf(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"lead\": {}}", "[%s, {\"lead\": ", "[%s] [", "[%s, nothing]"})
    void a_list_that_can_not_be_read_to_its_end_is_refused_as_a_whole(String body) {
        String id = freshId();

        assertProblem(json(body.formatted(lead(id))).post(BATCH), 400, "malformed-json");

        assertThat(decisionsOf(id)).isEmpty();
    }

    @Test
    void an_empty_list_has_no_items() {
        assertThat(json("[]").post(BATCH).asString()).isEqualTo("{\"items\":[]}");
    }

    @Test
    void without_the_database_the_whole_is_to_be_sent_again() throws SQLException {
        String id = freshId();
        String batch = "[" + lead(id) + ", {\"company\": 5}, " + lead(id) + "]";
        try (DatabaseAway away = new DatabaseAway()) {
            Response answer = json(batch).post(BATCH);

            assertProblem(answer, 503, "log-unavailable");
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        }
        Response after = json(batch).post(BATCH);
        for (int attempt = 0; after.statusCode() == 503 && attempt < 20; attempt++) {
            after = json(batch).post(BATCH);
        }
        assertThat(after.statusCode()).isEqualTo(200);
    }

    private static JsonNode items(Response answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        return MAPPER.readTree(answer.asByteArray()).get("items");
    }

    private static List<String> decisionsOf(String lead) {
        return get("/api/v1/leads/" + lead + "/decisions").path("items.decisionId");
    }
}
