package dev.vaglio.decision;

import static dev.vaglio.decision.Http.DECISIONS;
import static dev.vaglio.decision.Http.freshId;
import static dev.vaglio.decision.Http.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A CRM's own objects over HTTP. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class MappedTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String CONTACT = """
            {"id": "%s", "asOf": "2026-03-02T09:00:00Z", "associations": [], "properties": {"jobtitle": "CEO",
             "numemployees": "120", "hs_analytics_source": "PAID_SEARCH", "lifecyclestage": "customer"}}""";
    private static final String SAME = """
            {"lead": {"id": "%s", "source": "paid_search"}, "asOf": "2026-03-02T09:00:00Z", "contact": {"jobTitle": "CEO"},
             "company": {"employees": 120}, "activities": []}""";

    private static JsonNode tree(Response response) throws IOException {
        return MAPPER.readTree(response.asByteArray());
    }

    @Test
    void an_object_of_the_crm_is_decided_as_the_facts_it_says() throws IOException {
        String id = freshId();

        JsonNode mapped = tree(json(CONTACT.formatted(id)).post(DECISIONS + "?dryRun=true&mapping=hubspot-contacts"));

        assertThat(mapped).isEqualTo(tree(json(SAME.formatted(id)).post(DECISIONS + "?dryRun=true")));
    }

    @Test
    void a_batch_and_a_stream_are_read_by_the_mapping_too() throws IOException {
        String contact = CONTACT.formatted(freshId()).replace("\n", "");
        JsonNode alone = tree(json(contact).post(DECISIONS + "?dryRun=true&mapping=hubspot-contacts"));

        JsonNode batch =
                tree(json("[" + contact + ",{}]").post(DECISIONS + "/batch?dryRun=true&mapping=hubspot-contacts"));
        List<String> lines = given().contentType("application/x-ndjson")
                .body((contact + "\n{}\n").getBytes(StandardCharsets.UTF_8))
                .post(DECISIONS + "/stream?dryRun=true&mapping=hubspot-contacts")
                .asString()
                .lines()
                .toList();

        assertThat(batch.at("/items/0/decision")).isEqualTo(alone);
        assertThat(batch.at("/items/1/problem/errors/0/code").asText()).isEqualTo("no_id");
        assertThat(MAPPER.readTree(lines.get(0)).get("decision")).isEqualTo(alone);
        assertThat(MAPPER.readTree(lines.get(1)).at("/problem/status").asInt()).isEqualTo(422);
    }

    @Test
    void a_list_where_the_mapping_reads_a_value_is_refused_at_its_place() throws IOException {
        JsonNode problem = tree(json("{\"id\": 1, \"properties\": {\"email\": [\"a@b.example\"]}}")
                .post(DECISIONS + "?mapping=hubspot-contacts"));

        assertThat(problem.get("status").asInt()).isEqualTo(422);
        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo("/properties/email");
        assertThat(problem.toString()).doesNotContain("a@b.example");
    }

    @Test
    void a_mapping_that_is_not_there_is_answered_with_those_that_are() throws IOException {
        for (String path : List.of("", "/batch", "/stream")) {
            Response answer = given().contentType(path.equals("/stream") ? "application/x-ndjson" : "application/json")
                    .body((path.equals("/batch") ? "[]" : "{}").getBytes(StandardCharsets.UTF_8))
                    .post(DECISIONS + path + "?mapping=nothing");

            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(tree(answer).at("/errors/0/allowed"))
                    .extracting(JsonNode::asText)
                    .contains("hubspot-contacts");
        }
    }

    @Test
    void the_same_key_with_another_mapping_is_a_conflict() {
        String key = freshId();
        String body = "{\"id\": \"" + freshId() + "\", \"Id\": \"x\"}";

        assertThat(json(body)
                        .header("Idempotency-Key", key)
                        .post(DECISIONS + "?mapping=hubspot-contacts")
                        .statusCode())
                .isEqualTo(200);
        assertThat(json(body)
                        .header("Idempotency-Key", key)
                        .post(DECISIONS + "?mapping=salesforce-leads")
                        .statusCode())
                .isEqualTo(409);
    }
}
