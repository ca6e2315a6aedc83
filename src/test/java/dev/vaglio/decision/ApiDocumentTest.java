package dev.vaglio.decision;

import static dev.vaglio.decision.Http.DECISIONS;
import static dev.vaglio.decision.Http.json;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class ApiDocumentTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void every_documented_answer_is_what_the_service_answers() throws IOException {
        JsonNode decide = document().at("/paths/~1api~1v1~1decisions/post");
        JsonNode leads = decide.at("/requestBody/content/application~1json/examples");
        JsonNode answers = decide.at("/responses/200/content/application~1json/examples");

        assertThat(leads.size()).isPositive().isEqualTo(answers.size());
        for (Map.Entry<String, JsonNode> lead : leads.properties()) {
            ObjectNode body = lead.getValue().get("value").deepCopy();
            if (!body.has("asOf")) {
                body.put("asOf", SampleExamples.AS_OF.toString());
            }
            String mapping = lead.getKey().equals(ApiDocument.CRM) ? "&mapping=hubspot-contacts" : "";
            String answer = json(body.toString())
                    .post(DECISIONS + "?dryRun=true&strict=true" + mapping)
                    .asString();
            assertThat(MAPPER.readTree(answer))
                    .as(lead.getKey())
                    .isEqualTo(answers.get(lead.getKey()).get("value"));
        }
    }

    @Test
    void the_documented_answers_to_a_batch_and_a_stream_are_those_of_the_service() throws IOException {
        JsonNode paths = document().get("paths");
        JsonNode batch = paths.at("/~1api~1v1~1decisions~1batch/post");
        JsonNode stream = paths.at("/~1api~1v1~1decisions~1stream/post");

        JsonNode leads = batch.at("/requestBody/content/application~1json/examples/mixed/value");
        assertThat(MAPPER.readTree(json(leads.toString())
                        .post(DECISIONS + "/batch?dryRun=true")
                        .asString()))
                .isEqualTo(batch.at("/responses/200/content/application~1json/examples/mixed/value"));
        assertThat(given().contentType("application/x-ndjson")
                        .body(stream.at("/requestBody/content/application~1x-ndjson/examples/mixed/value")
                                .asText()
                                .getBytes(StandardCharsets.UTF_8))
                        .post(DECISIONS + "/stream?dryRun=true")
                        .asString())
                .isEqualTo(stream.at("/responses/200/content/application~1x-ndjson/examples/mixed/value")
                        .asText());
    }

    @Test
    void the_schema_of_a_lead_is_that_of_the_live_version() throws IOException {
        assertThat(document()
                        .at("/components/schemas/Lead/properties/company/properties")
                        .size())
                .isPositive();
    }

    @Test
    void every_operation_says_what_it_does_and_every_reference_leads_somewhere() throws IOException {
        JsonNode document = document();

        document.get("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/api/v1/decisions")
                        || path.getKey().startsWith("/api/v1/leads")
                        || path.getKey().startsWith("/api/v1/pipeline")
                        || path.getKey().startsWith("/api/v1/reviews")
                        || path.getKey().startsWith("/api/v1/audit"))
                .flatMap(path -> path.getValue().properties().stream())
                .filter(operation -> operation.getValue().has("responses"))
                .forEach(operation -> assertThat(
                                operation.getValue().path("summary").asText())
                        .isNotBlank());
        for (String reference : references(document)) {
            assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
    }

    private static List<String> references(JsonNode node) {
        List<String> references = new ArrayList<>();
        node.findValues("$ref").forEach(reference -> references.add(reference.asText()));
        return references;
    }

    private static JsonNode document() throws IOException {
        return MAPPER.readTree(get("/q/openapi?format=json").asByteArray());
    }
}
