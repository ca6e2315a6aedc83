package dev.vaglio.workbench;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The workbench's typed client comes from a copy of the OpenAPI document, without examples and without the facts of the
 * rules that happen to be live. The system property {@code client=renew} writes it.
 */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class WebClientTest {
    /** A resource that is in the tests alone. */
    private static final String OF_THE_TESTS = "/api/v1/breaking";

    private static final Path COPY = Path.of("src", "main", "webui", "openapi.json");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final ObjectWriter PRETTY = JSON.writerWithDefaultPrettyPrinter();

    @Test
    void the_document_that_the_client_was_made_from_is_the_one_that_is_served() throws IOException {
        String served = stable(JSON.readTree(
                given().accept("application/json").get("/q/openapi").asString()));
        if ("renew".equals(System.getProperty("client"))) {
            Files.writeString(COPY, served);
        }
        assertThat(COPY)
                .as("mvn test -Dtest=WebClientTest -Dclient=renew writes it anew, then npm run types in src/main/webui")
                .usingCharset(StandardCharsets.UTF_8)
                .hasContent(served);
    }

    private static String stable(JsonNode document) throws IOException {
        document.findParents("examples").forEach(parent -> ((ObjectNode) parent).remove("examples"));
        document.findParents("example").forEach(parent -> ((ObjectNode) parent).remove("example"));
        ((ObjectNode) document.at("/components/schemas"))
                .set("Lead", JSON.valueToTree(Map.of("type", "object", "additionalProperties", true)));
        ((ObjectNode) document.at("/paths")).remove(OF_THE_TESTS);
        ((ObjectNode) document).set("servers", JSON.valueToTree(List.of()));
        return PRETTY.writeValueAsString(JSON.treeToValue(document, Map.class)) + "\n";
    }
}
