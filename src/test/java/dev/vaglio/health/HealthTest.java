package dev.vaglio.health;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class HealthTest {
    @Test
    void a_service_with_a_writable_database_is_ready() {
        get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("database"));
    }

    @Test
    void a_running_service_is_alive() {
        get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void metrics_are_there_for_prometheus() {
        get("/q/metrics").then().statusCode(200);
    }

    @Test
    void answers_carry_no_server_name_and_are_not_sniffed() {
        get("/q/health/live").then().header("Server", (String) null).header("X-Content-Type-Options", "nosniff");
    }
}
