package dev.vaglio.decision;

import static dev.vaglio.decision.Http.DECISIONS;
import static dev.vaglio.decision.Http.decide;
import static dev.vaglio.decision.Http.dryRun;
import static dev.vaglio.decision.Http.freshId;
import static dev.vaglio.decision.Http.json;
import static dev.vaglio.decision.Http.lead;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class BadInputTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"lead\": |400|malformed-json",
                "{\"lead\": {}} trailing|400|malformed-json",
                "{\"company\": {\"employees\": NaN}}|400|malformed-json",
                "``|400|malformed-json",
                "[]|422|invalid-facts",
                "{\"company\": {\"employees\": \"many\"}}|422|invalid-facts",
                "{\"company\": {\"employees\": -1}}|422|invalid-facts",
                "{\"company\": []}|422|invalid-facts",
                "{\"asOf\": \"yesterday\"}|422|invalid-facts",
                "{\"asOf\": \"12026-01-01T00:00:00Z\"}|422|invalid-facts",
                "{\"asOf\": \"2026-02-30T00:00:00Z\"}|422|invalid-facts"
            })
    void a_lead_that_is_not_understood_is_a_problem(String body, int status, String code) {
        assertProblem(decide(body), status, code);
    }

    @Test
    void a_key_twice_is_a_problem() {
        Response answer = decide("{\"lead\": {\"id\": \"a\", \"id\": \"b\"}}");

        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(answer.<List<String>>path("errors.pointer")).contains("/lead/id");
    }

    @Test
    void a_lone_surrogate_is_a_problem() {
        Response answer = decide("{\"lead\": {\"id\": \"\\ud800\"}}");

        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(answer.<List<String>>path("errors.pointer")).contains("/lead/id");
    }

    @Test
    void each_fault_has_a_pointer_and_what_is_allowed() {
        Response answer = decide("{\"company\": {\"employees\": \"many\"}, \"asOf\": 7}");

        assertThat(answer.<List<String>>path("errors.pointer"))
                .containsExactlyInAnyOrder("/company/employees", "/asOf");
        assertThat(answer.<List<Object>>path("errors.allowed"))
                .allSatisfy(allowed -> assertThat(allowed).isNotNull());
    }

    @Test
    void unknown_values_and_fields_are_decided_with_warnings() {
        String body = "{\"company\": {\"industry\": \"alchemy\", \"colour\": \"red\"}}";

        Response answer = dryRun(body);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.<List<String>>path("warnings.pointer"))
                .containsExactlyInAnyOrder("/company/industry", "/company/colour");
        assertProblem(json(body).post(DECISIONS + "?dryRun=true&strict=true"), 422, "invalid-facts");
    }

    @Test
    void too_many_activities_keep_the_newest_and_warn() {
        StringBuilder body = new StringBuilder("{\"activities\": [");
        for (int i = 0; i < 100_000; i++) {
            body.append(i == 0 ? "" : ",").append("{\"type\":\"page_visit\",\"at\":\"2026-01-01T00:00:00Z\"}");
        }

        Response answer = dryRun(body.append("]}").toString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.<List<String>>path("warnings.code")).contains("too_many_activities");
    }

    @Test
    void a_body_over_the_limit_is_refused_with_the_limit() {
        Response answer = decide("{\"lead\": {\"id\": \"" + "x".repeat(17 * 1024 * 1024) + "\"}}");

        assertProblem(answer, 413, "too-large");
        assertThat(answer.<Integer>path("limit")).isPositive();
    }

    @Test
    void one_large_text_is_refused() {
        assertThat(decide("{\"lead\": {\"lostReason\": \"" + "x".repeat(5_000_000) + "\"}}")
                        .statusCode())
                .isIn(413, 422);
    }

    @Test
    void depth_over_the_limit_is_refused() {
        Response answer = decide("{\"custom\": " + "[".repeat(1000) + "]".repeat(1000) + "}");

        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void an_unknown_version_names_the_live_one() {
        Response answer = json(lead("x")).post(DECISIONS + "?version=999");

        assertProblem(answer, 404, "unknown-version");
        assertThat(answer.<Integer>path("live")).isEqualTo(1);
        assertProblem(json(lead("x")).post(DECISIONS + "?ruleSet=nothing"), 404, "unknown-rule-set");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version=one",
                "version=0",
                "dryRun=yes",
                "strict=1",
                "dryrun=true",
                "dryRun=true&dryRun=true",
                "ruleSet=lead&rule=x"
            })
    void a_parameter_that_is_not_understood_is_refused(String query) {
        assertProblem(json(lead("x")).post(DECISIONS + "?" + query), 400, "invalid-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "from=today", "cursor=abc", "kind=odd", "page=2"})
    void a_search_that_is_not_understood_is_refused(String query) {
        assertProblem(get(DECISIONS + "?" + query), 400, "invalid-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "ü"})
    void an_idempotency_key_is_visible_characters(String key) {
        assertProblem(json(lead("x")).header("Idempotency-Key", key).post(DECISIONS), 400, "invalid-idempotency-key");
    }

    @Test
    void an_idempotency_key_has_a_length() {
        assertProblem(
                json(lead("x")).header("Idempotency-Key", "k".repeat(201)).post(DECISIONS),
                400,
                "invalid-idempotency-key");
        assertThat(json(lead(freshId()))
                        .header("Idempotency-Key", "k".repeat(164) + freshId().substring(2))
                        .post(DECISIONS)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_the_framework_refuses_is_a_problem_too() {
        assertProblem(get("/api/v1/nothing"), 404, "not-found");
        assertProblem(get("/nothing"), 404, "not-found");
        assertProblem(given().delete(DECISIONS), 405, "method-not-allowed");
        assertProblem(given().contentType("text/plain").body("x").post(DECISIONS), 415, "unsupported-media-type");
        assertProblem(given().accept("image/png").get(DECISIONS), 406, "not-acceptable");
        assertProblem(get(DECISIONS + "?lead=" + "x".repeat(60_000)), 414, "uri-too-long");
        assertProblem(given().header("X-Long", "x".repeat(60_000)).get(DECISIONS), 431, "headers-too-large");
        assertProblem(get(DECISIONS + "/nothing"), 404, "unknown-decision");
        assertProblem(get(DECISIONS + "/00000000-0000-7000-8000-000000000000"), 404, "unknown-decision");
    }

    static void assertProblem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        Map<String, Object> problem = answer.path("");
        assertThat(problem)
                .containsEntry("type", "https://vaglio.dev/problems/" + code)
                .containsEntry("status", status)
                .containsKeys("title", "detail");
        assertThat(answer.asString()).doesNotContain("Exception", "dev.vaglio.", "java.", "jakarta", "\tat ");
    }
}
