package dev.vaglio.trial;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.vaglio.edit.NewFact;
import dev.vaglio.edit.TableEdit;
import dev.vaglio.edit.TableEdit.AddColumn;
import dev.vaglio.edit.TableEdit.SetCell;
import dev.vaglio.json.Json;
import dev.vaglio.testing.As;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class TrialResourceTest {
    private static final String DRAFTS = "/api/v1/drafts";
    private static final String DRY_RUN = "/api/v1/decisions?dryRun=true";
    private static final String AGE = "fit-age";
    private static final String POINTS = "fit-age_out1";
    private static final String ROSTER = "/api/v1/reference/roster?mode=replace";

    @Test
    void the_draft_decides_and_says_which_revision_of_it_did() {
        String draft = begin();
        edit(draft, 0, new SetCell(AGE, "fit-age.young", POINTS, "4"));

        Response tried = lead(freshId()).post(DRAFTS + "/" + draft + "/decisions");

        tried.then()
                .statusCode(200)
                .body("draft", equalTo(draft))
                .body("revision", equalTo(1))
                .body("decision.ruleSet.draft", equalTo(draft))
                .body("decision.ruleSet", not(hasKey("version")))
                .body("decision", not(hasKey("decisionId")))
                .body("$", not(hasKey("live")))
                .body("decision.score.contributions.find { it.row == 'fit-age.young' }.points", equalTo(4))
                .body("decision.score.contributions.find { it.row == 'fit-age.young' }", hasKey("label"));
        assertThat(tried.<String>path("hash")).hasSize(64).isEqualTo(tried.path("decision.ruleSet.hash"));
    }

    @Test
    void against_the_live_version_both_outcomes_are_told_and_where_they_differ() {
        String draft = begin();
        edit(draft, 0, new SetCell(AGE, "fit-age.young", POINTS, "4"));
        String id = freshId();

        Response tried = lead(id).post(DRAFTS + "/" + draft + "/decisions?against=live");
        Response live = lead(id).post(DRY_RUN);

        tried.then().statusCode(200).body("differences", hasItem("/score/fit"));
        assertThat(tried.<Map<String, Object>>path("live.decision"))
                .isEqualTo(live.jsonPath().get("$"));
        assertThat(tried.<Integer>path("decision.score.fit")).isEqualTo(live.<Integer>path("score.fit") + 4);
        assertThat(tried.<String>path("decision.asOf")).isEqualTo(live.path("asOf"));
    }

    @Test
    void a_draft_that_changes_nothing_decides_as_the_live_version_does_in_either_language() {
        String draft = begin();
        for (String language : List.of("en", "it")) {
            lead(freshId())
                    .header("Accept-Language", language)
                    .post(DRAFTS + "/" + draft + "/decisions?against=live")
                    .then()
                    .statusCode(200)
                    .header("Content-Language", language)
                    .body("differences", hasSize(0));
        }
    }

    @Test
    void nothing_is_logged_and_no_turn_is_taken() {
        roster("id,active\nanna,true\nben,true\n");
        try {
            String draft = begin();
            String id = freshId();
            String next = lead(freshId()).post(DRY_RUN).path("owner.id");
            for (int i = 0; i < 3; i++) {
                Response tried = lead(id).post(DRAFTS + "/" + draft + "/decisions?against=live");
                assertThat(tried.<String>path("decision.owner.id")).isEqualTo(next);
                assertThat(tried.<String>path("live.decision.owner.id")).isEqualTo(next);
            }
            assertThat(lead(freshId()).post(DRY_RUN).<String>path("owner.id")).isEqualTo(next);
            get("/api/v1/leads/" + id + "/decisions").then().body("items", hasSize(0));
        } finally {
            roster("id\n");
        }
    }

    @Test
    void a_draft_that_does_not_compile_decides_nobody_and_says_why_at_its_cell() {
        String draft = begin();
        edit(draft, 0, new SetCell(AGE, "fit-age.young", POINTS, "\"many\""));

        lead(freshId())
                .post(DRAFTS + "/" + draft + "/decisions")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("revision", equalTo(1))
                .body("findings.find { it.severity == 'error' }.row", equalTo("fit-age.young"))
                .body("findings.find { it.severity == 'error' }.column", equalTo(POINTS));
    }

    @Test
    void what_only_one_of_both_takes_is_told_beside_the_other() {
        String draft = begin();
        NewFact plan = new NewFact("string", List.of());
        edit(draft, 0, new AddColumn(AGE, "", "Plan", "Facts.custom.trialPlan", null, 1, plan));

        json("{\"lead\": {\"id\": \"" + freshId() + "\"}, \"custom\": {\"trialPlan\": \"pro\"}}")
                .post(DRAFTS + "/" + draft + "/decisions?strict=true&against=live")
                .then()
                .statusCode(200)
                .body("decision", hasKey("score"))
                .body("live.problem.status", equalTo(422))
                .body("live.problem.errors.pointer", hasItem("/custom/trialPlan"));
    }

    @Test
    void bodies_drafts_and_parameters_that_are_wrong_are_told_as_elsewhere() {
        String draft = begin();
        String path = DRAFTS + "/" + draft + "/decisions";
        json("{\"contact\": {\"age\": \"old\"}}")
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/contact/age"));
        json("{").post(path).then().statusCode(400);
        lead(freshId()).post(path + "?against=1").then().statusCode(400);
        lead(freshId()).post(path + "?dryRun=true").then().statusCode(400);
        lead(freshId()).post(path + "?mapping=none").then().statusCode(404);
        lead(freshId())
                .post(DRAFTS + "/" + UUID.randomUUID() + "/decisions")
                .then()
                .statusCode(404);
    }

    @Test
    void who_may_only_look_or_only_decide_tries_nothing() {
        String path = DRAFTS + "/" + begin() + "/decisions";
        for (String role : List.of("viewer", "caller", "auditor")) {
            As.user(role)
                    .contentType("application/json")
                    .body("{}")
                    .post(path)
                    .then()
                    .statusCode(403);
        }
    }

    private static String begin() {
        return post("", Map.of("ruleSet", "lead", "title", "Trial", "reason", "To see"), 201)
                .path("id");
    }

    private static void edit(String draft, int revision, TableEdit edit) {
        post("/" + draft + "/edits", Map.of("revision", revision, "edits", List.of(edit.tree())), 200);
    }

    private static Response post(String path, Map<String, ?> body, int status) {
        Response response =
                json(new String(Json.canonical(body), StandardCharsets.UTF_8)).post(DRAFTS + path);
        response.then().statusCode(status);
        return response;
    }

    private static RequestSpecification lead(String id) {
        return json("""
                {"asOf": "2026-03-02T09:00:00Z", "lead": {"id": "%s"}, "contact": {"age": 25},
                 "company": {"industry": "software", "employees": 120},
                 "activities": [{"id": "a-1", "type": "trial_request", "at": "2026-02-27T10:00:00Z"}]}""".formatted(id));
    }

    private static RequestSpecification json(String body) {
        return given().contentType("application/json").body(body);
    }

    private static void roster(String csv) {
        given().contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post(ROSTER)
                .then()
                .statusCode(200);
    }

    private static String freshId() {
        return "L-" + UUID.randomUUID();
    }
}
