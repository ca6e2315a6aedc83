package dev.vaglio.decision;

import static dev.vaglio.decision.Http.DECISIONS;
import static dev.vaglio.decision.Http.json;
import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The rule set that a won lead goes on to (S5), over HTTP. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class PostSaleTest {
    private static final String CUSTOMER = """
            {"asOf": "2026-03-02T09:00:00Z", "lead": {"id": "c-1"}, "bant": {"need": {"answer": "yes"}},
             "pipeline": {"stage": "won", "enteredStageAt": "2026-02-16T09:00:00Z", "renewalAt": "2026-05-01T09:00:00Z"}}""";

    /** It is compiled after the start; until then it is not known. */
    @BeforeEach
    void is_ready() {
        while (get("/api/v1/rulesets/post-sale/versions").statusCode() != 200) {
            Thread.onSpinWait();
        }
    }

    @Test
    void a_customer_is_decided_by_its_rules() {
        json(CUSTOMER)
                .header("Accept-Language", "it")
                .post(DECISIONS + "?dryRun=true&ruleSet=post-sale")
                .then()
                .statusCode(200)
                .body("ruleSet.name", equalTo("post-sale"))
                .body("checkIn.code", equalTo("check_in"))
                .body("renewal.code", equalTo("offer_renewal"))
                .body("nextStep.tasks.code", contains("check_in", "ask_feedback", "offer_renewal"))
                .body("nextStep.tasks.text", hasItem("Offrire il rinnovo."))
                .body("warnings.pointer", hasItem("/bant"));
    }

    @Test
    void such_a_decision_is_logged_and_runs_again() {
        String id = json(CUSTOMER)
                .post(DECISIONS + "?ruleSet=post-sale")
                .then()
                .statusCode(200)
                .extract()
                .path("decisionId");
        json("").post(DECISIONS + "/" + id + "/replay").then().statusCode(200);
    }
}
