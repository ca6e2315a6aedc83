package dev.vaglio.decision;

import static dev.vaglio.decision.BadInputTest.assertProblem;
import static dev.vaglio.decision.Http.DECISIONS;
import static dev.vaglio.decision.Http.decide;
import static dev.vaglio.decision.Http.freshId;
import static dev.vaglio.decision.Http.json;
import static dev.vaglio.decision.Http.lead;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.ruleset.Bundle;
import dev.vaglio.ruleset.Published;
import dev.vaglio.ruleset.RuleSets;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class FailureTest {
    private static final String GRAPH = "dmn/lead-decision.dmn";
    private static final String MARKER = "Marker4711x";

    @Inject
    RuleSets ruleSets;

    @Test
    void a_lead_that_the_rules_cannot_decide_is_logged_as_failed() {
        publishBroken();
        String lead = freshId();

        Response answer = json(lead(lead)).post(DECISIONS + "?ruleSet=broken");

        assertProblem(answer, 500, "engine-error");
        String id = answer.path("incident");
        Response logged = get(DECISIONS + "/" + id + "?view=full");
        assertThat(logged.<String>path("kind")).isEqualTo("failed");
        assertThat(logged.<List<?>>path("messages")).isNotEmpty();
        assertThat(logged.<String>path("facts.lead.id")).isEqualTo(lead);
        assertThat(get(DECISIONS + "?kind=failed&leadId=" + lead).<List<String>>path("items.decisionId"))
                .containsExactly(id);
        assertThat(json("").post(DECISIONS + "/" + id + "/replay").<Boolean>path("same"))
                .isTrue();
    }

    @Test
    void a_repeated_call_that_failed_fails_the_same_way() {
        publishBroken();
        String key = freshId();
        String body = lead(freshId());

        Response first = json(body).header("Idempotency-Key", key).post(DECISIONS + "?ruleSet=broken");
        Response second = json(body).header("Idempotency-Key", key).post(DECISIONS + "?ruleSet=broken");

        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void without_the_database_there_is_no_decision_and_afterwards_there_is_one_again() throws SQLException {
        String lead = freshId();
        try (DatabaseAway away = new DatabaseAway()) {
            Response answer = decide(lead(lead));

            assertProblem(answer, 503, "log-unavailable");
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
            assertProblem(get(DECISIONS), 503, "log-unavailable");
            assertThat(Http.dryRun(lead(lead)).statusCode()).isEqualTo(200);
        }
        Response after = decide(lead(lead));
        for (int attempt = 0; after.statusCode() == 503 && attempt < 20; attempt++) {
            after = decide(lead(lead));
        }
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/leads/" + lead + "/decisions").<List<String>>path("items.decisionId"))
                .containsExactly(after.<String>path("decisionId"));
    }

    @Test
    void what_nobody_expected_has_an_incident_and_says_nothing_else() {
        try (CapturedLog log = new CapturedLog()) {
            Response answer = get("/api/v1/breaking?with=" + MARKER);

            assertProblem(answer, 500, "internal-error");
            assertThat(answer.asString()).doesNotContain(MARKER);
            assertThat(log.lines())
                    .anyMatch(line -> line.contains(answer.path("incident")) && line.contains("IllegalStateException"));
            assertThat(log.lines()).noneMatch(line -> line.contains(MARKER));
        }
    }

    @Test
    void no_fact_is_in_the_log() {
        publishBroken();
        String lead = """
                {"lead": {"id": "%1$s"}, "contact": {"email": "%1$s@example.org", "country": "%1$s"},
                 "company": {"industry": "%1$s"}, "custom": {"%1$s": "%1$s"},
                 "activities": [{"id": "%1$s", "type": "%1$s", "at": "2026-02-27T10:00:00Z"}]}""".formatted(MARKER);
        try (CapturedLog log = new CapturedLog()) {
            decide(lead);
            json(lead).post(DECISIONS + "?strict=true");
            json(lead).post(DECISIONS + "?ruleSet=broken");
            json(lead).post(DECISIONS + "?ruleSet=" + MARKER);
            json(lead).header("Idempotency-Key", MARKER).post(DECISIONS);
            json(lead.substring(0, 60)).post(DECISIONS);
            json("{\"company\": {\"employees\": \"" + MARKER + "\"}}").post(DECISIONS);
            get("/api/v1/leads/" + MARKER + "/decisions");

            assertThat(log.lines()).noneMatch(line -> line.contains(MARKER));
        }
    }

    @Test
    void the_log_is_proven_intact() {
        decide(lead(freshId()));

        Response report = given().post("/api/v1/audit/verify");

        assertThat(report.<Boolean>path("intact")).isTrue();
        assertThat(report.<Integer>path("decisions")).isPositive();
        assertThat(report.<List<?>>path("first")).isEmpty();
    }

    /** A rule set whose points do not add up. */
    private void publishBroken() {
        if (ruleSets.live("broken").isEmpty()) {
            RuleSetSource small = Bundle.folder("broken", Path.of("src", "test", "resources", "engine"));
            Map<String, String> files = new TreeMap<>(small.files());
            files.computeIfPresent(
                    GRAPH,
                    (path, text) -> text.replace(
                            "FitPoints + min(Engagement, Cap.cap)", "FitPoints + min(Engagement, Cap.cap) + 1"));
            Compilation compilation = ruleSets.publish(Published.publication(new RuleSetSource("broken", files)));
            assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        }
    }
}
