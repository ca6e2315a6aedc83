package dev.vaglio.pipeline;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The queue (P6) and the pipeline as a picture (M3) over HTTP. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class PipelineTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String LEADS = "/api/v1/leads";

    /** Every lead of a test is this owner's, and no other lead is. */
    private final String owner = "owner-" + UUID.randomUUID();

    @BeforeEach
    void oneIsFree() {
        roster("id\n" + owner + "\n");
    }

    /** Other tests decide in the same service. */
    @AfterEach
    void nobodyIsLeft() {
        roster("id\n");
    }

    @Test
    void the_documented_answers_are_what_the_service_answers() throws IOException {
        documented();
        JsonNode examples =
                MAPPER.readTree(get("/q/openapi?format=json").asByteArray()).at("/components/examples");

        assertThat(withoutIds(queue("").asString()))
                .isEqualTo(withoutIds(examples.at("/Queue/value").toString()));
        assertThat(csv(queue("", "text/csv").asString()))
                .isEqualTo(csv(examples.at("/QueueAsCsv/value").asText()));
        assertThat(MAPPER.readTree(pipeline("").asByteArray())).isEqualTo(examples.at("/PipelineOfOwner/value"));
    }

    @Test
    void without_leads_there_are_empty_lists() {
        Response queue = queue("");

        assertThat(queue.<List<?>>path("items")).isEmpty();
        assertThat(queue.<String>path("next")).isNull();
        assertThat(queue.header("Link")).isNull();
        assertThat(queue("", "text/csv").asString()).startsWith("leadId,owner,").hasLineCount(1);
        assertThat(pipeline("").<List<?>>path("stages")).isEmpty();
        assertThat(pipeline("").<Integer>path("total.leads")).isZero();
    }

    @Test
    void the_latest_call_is_what_the_queue_shows_and_dry_runs_and_superseded_calls_move_nothing() {
        String body = lead("L-1", "qualification", "500", "2026-02-27T10:00:00Z");
        decide(body.replace("09:00", "10:00"), "");
        decide(body.replace("\"amount\": 500", "\"amount\": 700"), "");
        decide(body.replace("\"amount\": 500", "\"amount\": 900").replace("09:00", "11:00"), "?dryRun=true");

        assertThat(queue("").<List<Integer>>path("items.amount")).containsExactly(500);
        decide(body.replace("\"amount\": 500", "\"amount\": 800").replace("09:00", "10:00"), "");
        assertThat(queue("").<List<Integer>>path("items.amount")).containsExactly(800);
        assertThat(queue("").<List<String>>path("items.trigger")).containsExactly("call");
    }

    @Test
    void pages_follow_each_other_by_link_to_the_end() {
        documented();
        List<String> all = queue("").path("items.leadId");
        List<String> found = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = queue("&limit=1" + cursor);
            found.addAll(page.path("items.leadId"));
            String next = page.path("next");
            assertThat(page.header("Link") == null).isEqualTo(next == null);
            cursor = next == null ? null : "&cursor=" + next;
        }

        assertThat(found).hasSize(3).isEqualTo(all);
        assertThat(queue("&limit=1", "text/csv").header("Link")).contains("cursor=");
    }

    @ParameterizedTest
    @CsvSource({
        "band=mql, 3",
        "band=none, 0",
        "verdict=dead, 0",
        "stall=stalled, 1",
        "stage=proposal, 1",
        "stage=won, 0",
        "dueFrom=2026-02-27T10:15:00Z, 1",
        "dueBefore=2026-02-27T10:15:00Z, 2"
    })
    void filters_narrow_queue_and_pipeline_alike(String filter, int leads) {
        documented();

        assertThat(queue("&" + filter).<List<?>>path("items")).hasSize(leads);
        assertThat(pipeline("&" + filter).<Integer>path("total.leads")).isEqualTo(leads);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, invalid_number", "limit=201, invalid_number", "cursor=here, invalid_cursor",
        "dueFrom=today, invalid_time", "status=dead, unknown_parameter", "band=mql&band=sql, repeated_parameter"
    })
    void a_filter_that_can_not_be_read_is_a_problem(String filter, String code) {
        Response problem = get(LEADS + "?" + filter);

        assertThat(problem.statusCode()).isEqualTo(400);
        assertThat(problem.<String>path("errors[0].code")).isEqualTo(code);
    }

    @Test
    void an_unknown_rule_set_and_an_unknown_media_type_are_problems() {
        assertThat(get(LEADS + "?ruleSet=nobodys").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/pipeline?ruleSet=nobodys").<String>path("type")).endsWith("/unknown-rule-set");
        assertThat(queue("", "image/png").statusCode()).isEqualTo(406);
        assertThat(queue("", "text/csv;q=0.5, application/json").contentType()).startsWith("application/json");
    }

    @ParameterizedTest
    @CsvSource({"=1+1", "+1", "-1", "@SUM(1)"})
    void no_cell_of_the_csv_is_a_formula(String id) {
        decide(lead(id, "contact", "1", "2026-02-27T10:00:00Z"), "");

        assertThat(queue("", "text/csv").asString()).contains("\n'" + id).doesNotContain("\n" + id);
        assertThat(queue("").<List<String>>path("items.leadId").get(0)).startsWith(id);
    }

    @Test
    void reasons_are_in_the_language_of_the_caller() {
        decide(lead("L-1", "contact", "1", "2026-02-27T10:00:00Z"), "");
        Response italian = given().header("Accept-Language", "it").get(LEADS + "?owner=" + owner);

        assertThat(italian.header("Content-Language")).isEqualTo("it");
        assertThat(italian.<String>path("items[0].because.label"))
                .isNotEqualTo(queue("").path("items[0].because.label"));
    }

    private void documented() {
        decide(lead("L-1", "qualification", "12000", "2026-02-27T10:00:00Z"), "");
        decide(
                lead("L-2", "proposal", "30000", "2026-01-20T10:00:00Z").replace("employees\": 120", "employees\": 30"),
                "");
        decide(lead("L-3", "qualification", "null", "2026-02-20T10:00:00Z").replace("software", "education"), "");
    }

    private String lead(String id, String stage, String amount, String requestedAt) {
        return """
                {"asOf": "2026-03-02T09:00:00Z", "lead": {"id": "%s %s"},
                 "company": {"industry": "software", "employees": 120},
                 "pipeline": {"stage": "%s", "enteredStageAt": "%s", "amount": %s},
                 "activities": [{"id": "a-1", "type": "trial_request", "at": "%s"}]}""".formatted(id, owner, stage, requestedAt, amount, requestedAt);
    }

    private static void decide(String body, String query) {
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/decisions" + query)
                .then()
                .statusCode(200);
    }

    private Response queue(String filter) {
        return get(LEADS + "?owner=" + owner + filter);
    }

    private Response queue(String filter, String accept) {
        return given().accept(accept).get(LEADS + "?owner=" + owner + filter);
    }

    private Response pipeline(String filter) {
        return get("/api/v1/pipeline?owner=" + owner + filter);
    }

    private JsonNode withoutIds(String page) throws IOException {
        JsonNode tree = MAPPER.readTree(page.replace(" " + owner, "").replace(owner, "anna"));
        tree.get("items").forEach(item -> ((ObjectNode) item).remove("decisionId"));
        return tree;
    }

    private String csv(String text) {
        return text.replace("\r\n", "\n")
                .replace(" " + owner, "")
                .replace(owner, "anna")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id");
    }

    private static void roster(String file) {
        given().contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/reference/roster?mode=replace")
                .then()
                .statusCode(200);
    }
}
