package dev.vaglio.decision;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Calls of the service under test. */
final class Http {
    static final String DECISIONS = "/api/v1/decisions";
    static final String AS_OF = "2026-03-02T09:00:00Z";

    private Http() {}

    static String lead(String id) {
        return """
                {"asOf": "%s", "lead": {"id": "%s"}, "company": {"industry": "software", "employees": 120},
                 "activities": [{"id": "a-1", "type": "trial_request", "at": "2026-02-27T10:00:00Z"}]}""".formatted(AS_OF, id);
    }

    static String freshId() {
        return "L-" + UUID.randomUUID();
    }

    static RequestSpecification json(String body) {
        return given().contentType("application/json").body(body);
    }

    static Response decide(String body) {
        return json(body).post(DECISIONS);
    }

    static Response dryRun(String body) {
        return json(body).post(DECISIONS + "?dryRun=true");
    }

    static String decided(String body) {
        Response response = decide(body);
        if (response.statusCode() != 200) {
            throw new AssertionError(response.asString());
        }
        return response.path("decisionId");
    }
}
