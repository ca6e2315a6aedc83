package dev.vaglio.review;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R1 and R2 over HTTP. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class AgendaTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String AGENDA = "/api/v1/reviews/agenda";

    @Test
    void the_documented_answer_is_what_the_service_answers() throws IOException {
        JsonNode examples =
                MAPPER.readTree(get("/q/openapi?format=json").asByteArray()).at("/components/examples");
        ObjectNode answer = (ObjectNode)
                MAPPER.readTree(agenda(examples.at("/Team/value").toString()).asByteArray());

        assertThat(answer.remove("ruleSet").path("name").asText()).isEqualTo("lead");
        assertThat(answer).isEqualTo(examples.at("/AgendaOfTeam/value"));
    }

    @Test
    void whole_minutes_sum_to_any_length() throws IOException {
        for (int minutes = 30; minutes <= 60; minutes++) {
            JsonNode review = MAPPER.readTree(
                            agenda("{\"minutes\": " + minutes + "}").asByteArray())
                    .at("/reviews/0");

            assertThat(review.get("minutes").asInt()).isEqualTo(minutes);
            assertThat(StreamSupport.stream(review.get("items").spliterator(), false)
                            .mapToInt(item -> item.get("minutes").intValue())
                            .sum())
                    .as(review.toString())
                    .isEqualTo(minutes);
        }
    }

    @Test
    void a_language_changes_words_alone() {
        Response italian = given().contentType("application/json")
                .header("Accept-Language", "it")
                .body("{}")
                .post(AGENDA);

        assertThat(italian.<String>path("reviews[0].label")).isEqualTo("Individuale, ogni settimana");
        assertThat(italian.<String>path("reviews[0].code")).isEqualTo("one_to_one");
        assertThat(italian.header("Content-Language")).isEqualTo("it");
    }

    @Test
    void what_is_not_known_of_a_team_is_warned_of() {
        Response answer = agenda("{\"mood\": \"good\", \"day\": \"tuesday\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.<List<String>>path("warnings.pointer")).containsExactlyInAnyOrder("/mood", "/day");
        assertThat(answer.<String>path("reviews[0].day")).isEqualTo("monday");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"teamSize\": |400|malformed-json|",
                "[]|422|invalid-facts|",
                "{\"teamSize\": \"many\"}|422|invalid-facts|/teamSize",
                "{\"teamSize\": 0}|422|invalid-facts|/teamSize",
                "{\"minutes\": 61}|422|invalid-facts|/minutes",
                "{\"leads\": {}}|422|invalid-facts|/leads",
                "{\"leads\": [{\"company\": {\"employees\": -1}}]}|422|invalid-facts|/leads/0/company/employees"
            })
    void a_review_that_is_not_understood_is_a_problem(String body, int status, String code, String pointer) {
        Response answer = agenda(body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("type")).endsWith("/" + code);
        if (pointer != null) {
            assertThat(answer.<List<String>>path("errors.pointer")).containsExactly(pointer);
        }
    }

    @Test
    void an_unknown_parameter_and_an_unknown_version_are_problems() {
        assertThat(given().contentType("application/json")
                        .body("{}")
                        .post(AGENDA + "?team=1")
                        .statusCode())
                .isEqualTo(400);
        assertThat(given().contentType("application/json")
                        .body("{}")
                        .post(AGENDA + "?version=999")
                        .statusCode())
                .isEqualTo(404);
    }

    private static Response agenda(String body) {
        return given().contentType("application/json").body(body).post(AGENDA);
    }
}
