package dev.vaglio.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.ruleset.Bundle;
import dev.vaglio.ruleset.BundleZip;
import dev.vaglio.ruleset.Published;
import dev.vaglio.ruleset.RuleSets;
import dev.vaglio.testing.As;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The whole life of a change over HTTP, by people of different roles. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class ChangeLifeTest {
    private static final String REQUESTS = "/api/v1/change-requests";
    private static final String LEAD = "{\"company\": {\"industry\": \"software\"}}";

    private final String name = "l" + UUID.randomUUID();
    private String anna = "";
    private String bea = "";

    @Inject
    RuleSets ruleSets;

    @BeforeEach
    void aVersionIsLiveAndTwoPeopleAreThere() {
        anna = As.tokenOf("editor", "approver");
        bea = As.tokenOf("approver", "sales");
        ruleSets.publish(Published.publication(source(15)));
    }

    @Test
    void a_weight_is_changed_approved_published_and_rolled_back() {
        float before = fit();
        int id = submitted(16);
        act(anna, id, "approve", Map.of("revision", 1))
                .statusCode(403)
                .body("type", equalTo("https://vaglio.dev/problems/own-change"));
        act(bea, id, "approve", Map.of("revision", 1, "comment", "fine")).statusCode(200);
        send(anna, "/api/v1/bundles/" + draft(id), "PUT", 20).then().statusCode(200);

        shown(id)
                .body("revision", equalTo(2))
                .body("approvals.revoked", contains(true))
                .body("missingApprovals", contains("approver"))
                .body("history.what", hasItem("approvals-revoked"))
                .body("difference.tables.rows.flatten().text", hasItems("Software 15 → 20"));
        act(bea, id, "publish", Map.of())
                .statusCode(409)
                .body("type", equalTo("https://vaglio.dev/problems/not-approved"));
        act(bea, id, "approve", Map.of("revision", 2)).statusCode(200);
        act(bea, id, "publish", Map.of()).statusCode(200).body("version", equalTo(2));
        assertThat(fit()).isEqualTo(before + 5);

        As.bearing(bea)
                .contentType("application/json")
                .body(Map.of("version", 1, "reason", "too many leads"))
                .post("/api/v1/rulesets/" + name + "/rollback")
                .then()
                .statusCode(200)
                .body("version", equalTo(3))
                .body("kind", equalTo("rolled_back"));
        assertThat(fit()).isEqualTo(before);
        As.bearing(anna)
                .get("/api/v1/rulesets/" + name + "/events?limit=1")
                .then()
                .statusCode(200)
                .body("items.what", contains("rolled-back"));
    }

    @Test
    void a_request_is_scheduled_and_the_schedule_cancelled() {
        int id = submitted(16);
        act(bea, id, "schedule", Map.of("at", Instant.now().plusSeconds(3600).toString()))
                .statusCode(409);
        act(bea, id, "approve", Map.of("revision", 1)).statusCode(200);
        act(bea, id, "schedule", Map.of("at", "2020-01-01T00:00:00Z"))
                .statusCode(422)
                .body("errors.pointer", contains("/at"));
        act(bea, id, "schedule", Map.of("at", Instant.now().plusSeconds(3600).toString()))
                .statusCode(200)
                .body("state", equalTo("open"));
        act(bea, id, "schedule/cancel", Map.of()).statusCode(200).body("dueAt", equalTo(null));
        As.bearing(bea)
                .get(REQUESTS + "?ruleSet=" + name)
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
    }

    @Test
    void a_list_says_who_has_to_agree_who_did_and_who_may_not() {
        int id = submitted(16);
        String mine = REQUESTS + "?state=open&ruleSet=" + name;
        As.bearing(bea)
                .get(mine)
                .then()
                .statusCode(200)
                .body("items[0].missingApprovals", contains("approver"))
                .body("items[0].approvedBy", hasSize(0))
                .body("items[0].editors", hasSize(1));
        act(bea, id, "approve", Map.of("revision", 1)).statusCode(200);
        As.bearing(bea)
                .get(mine)
                .then()
                .statusCode(200)
                .body("items[0].missingApprovals", hasSize(0))
                .body("items[0].approvedBy", hasSize(1));
        shown(id).body("editors", hasSize(1));
    }

    @Test
    void only_the_roles_that_may_do_so_submit_and_approve() {
        int id = submitted(16);

        act(As.tokenOf("administrator"), id, "approve", Map.of("revision", 1)).statusCode(403);
        act(As.tokenOf("viewer"), id, "publish", Map.of()).statusCode(403);
        send(bea, "/api/v1/bundles?ruleSet=" + name, "POST", 16).then().statusCode(403);
        As.nobody().get(REQUESTS).then().statusCode(401);
    }

    @Test
    void what_is_wrong_with_a_body_is_said_at_its_place() {
        act(bea, 1, "approve", Map.of("revision", "x", "note", "y"))
                .statusCode(422)
                .body("errors.pointer", hasItems("", "/revision"));
        As.bearing(anna)
                .contentType("application/zip")
                .body(new byte[] {1, 2, 3})
                .post("/api/v1/bundles?ruleSet=" + name)
                .then()
                .statusCode(422);
        As.bearing(anna).get(REQUESTS + "/0").then().statusCode(404);
    }

    @Test
    void a_draft_that_changes_nothing_is_not_asked_for() {
        String draft = send(anna, "/api/v1/bundles?ruleSet=" + name, "POST", 15).path("draft");
        As.bearing(anna)
                .contentType("application/json")
                .body(Map.of("draft", draft, "revision", 0, "title", "Nothing", "reason", "None"))
                .post(REQUESTS)
                .then()
                .statusCode(409)
                .body("detail", equalTo("The draft has nothing otherwise than the version it was made from."));
    }

    @Test
    void a_bundle_with_code_of_its_own_is_refused_and_one_that_was_sent_is_a_draft_like_any_other() {
        Map<String, String> files = new TreeMap<>(source(16).files());
        files.put("rules/own.drl", "package vaglio; rule own when then System.exit(1); end");
        As.bearing(anna)
                .contentType("application/zip")
                .body(BundleZip.write(new RuleSetSource(name, files)))
                .post("/api/v1/bundles?ruleSet=" + name)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("rules/own.drl"));

        String draft = send(anna, "/api/v1/bundles?ruleSet=" + name + "&title=Sixteen", "POST", 16)
                .path("draft");
        As.bearing(anna)
                .get("/api/v1/drafts/" + draft)
                .then()
                .statusCode(200)
                .body("title", equalTo("Sixteen"))
                .body("revision", equalTo(1));
        send(anna, "/api/v1/bundles/" + draft + "?revision=0", "PUT", 20).then().statusCode(409);
        As.bearing(anna)
                .get(REQUESTS + "/checks?draft=" + draft)
                .then()
                .statusCode(200)
                .body("revision", equalTo(1))
                .body("failing", hasSize(0));
    }

    private int submitted(int points) {
        Response sent = send(anna, "/api/v1/bundles?ruleSet=" + name, "POST", points);
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(201);
        Response submitted = As.bearing(anna)
                .contentType("application/json")
                .body(Map.of(
                        "draft",
                        sent.path("draft"),
                        "revision",
                        1,
                        "title",
                        "More for software",
                        "reason",
                        "They buy more",
                        "acceptedWarnings",
                        List.of()))
                .post(REQUESTS);
        assertThat(submitted.statusCode()).as(submitted.asString()).isEqualTo(201);
        assertThat(submitted.<List<?>>path("checks.findings")).isEmpty();
        return submitted.path("id");
    }

    private String draft(int id) {
        return As.bearing(anna).get(REQUESTS + "/" + id).path("draft");
    }

    private ValidatableResponse shown(int id) {
        return As.bearing(anna).get(REQUESTS + "/" + id).then().statusCode(200);
    }

    private static ValidatableResponse act(String token, int id, String act, Map<String, Object> body) {
        return As.bearing(token)
                .contentType("application/json")
                .body(body)
                .post(REQUESTS + "/" + id + "/" + act)
                .then();
    }

    private Response send(String token, String path, String method, int points) {
        return As.bearing(token)
                .contentType("application/zip")
                .body(BundleZip.write(source(points)))
                .request(method, path);
    }

    /** The points of the same lead by what is live. */
    private float fit() {
        Response decided = As.user("caller")
                .contentType("application/json")
                .body(LEAD)
                .post("/api/v1/decisions?dryRun=true&ruleSet=" + name);
        assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(200);
        return decided.<Number>path("score.fit").floatValue();
    }

    private RuleSetSource source(int points) {
        Map<String, String> files = new TreeMap<>(Bundle.folder(name, Path.of("src", "test", "resources", "engine"))
                .files());
        files.computeIfPresent(
                "dmn/fit.dmn", (path, text) -> text.replace("<text>15</text>", "<text>" + points + "</text>"));
        return new RuleSetSource(name, files);
    }
}
