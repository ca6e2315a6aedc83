package dev.vaglio.difference;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class DifferenceResourceTest {
    private static final String DIFF = "/api/v1/rulesets/lead/diff";

    @Test
    void a_version_is_no_other_than_itself() {
        get(DIFF + "?from=1&to=1")
                .then()
                .statusCode(200)
                .body("same", equalTo(true))
                .body("tables", empty())
                .body("files", empty())
                .body("from", equalTo(1));
    }

    @Test
    void a_version_that_is_not_there_names_the_live_one() {
        get(DIFF + "?from=1&to=999999").then().statusCode(404).body("live", equalTo(1));
        get("/api/v1/rulesets/nobody/diff?from=1").then().statusCode(404);
    }

    @Test
    void from_which_version_has_to_be_said() {
        get(DIFF + "?to=1").then().statusCode(400).body("errors[0].code", equalTo("missing_parameter"));
        get(DIFF + "?from=x").then().statusCode(400).body("errors[0].pointer", equalTo("from"));
    }
}
