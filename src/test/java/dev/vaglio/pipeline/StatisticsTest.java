package dev.vaglio.pipeline;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.audit.DecisionStatistics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statistics of the running service. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class StatisticsTest {
    private static final String STATISTICS = "/api/v1/statistics";

    @Inject
    DecisionStatistics decisions;

    @Test
    void what_is_decided_is_counted_today_and_stands_in_the_scores() {
        JsonPath before = counted();
        decide("2026-03-02T09:00:00Z");
        JsonPath after = counted();

        assertThat(after.getInt("today")).isEqualTo(before.getInt("today") + 1);
        assertThat(after.getInt("lastHour")).isGreaterThan(before.getInt("lastHour"));
        assertThat(after.getInt("days[6].bands.mql")).isEqualTo(number(before, "days[6].bands.mql") + 1);
        assertThat(after.getInt("days[6].verdicts.alive")).isEqualTo(number(before, "days[6].verdicts.alive") + 1);
        assertThat(after.getInt("current.leads")).isEqualTo(before.getInt("current.leads") + 1);
        assertThat(after.getInt("current.scores.find { it.from == 30 }.leads"))
                .isEqualTo(number(before, "current.scores.find { it.from == 30 }.leads") + 1);
        assertThat(after.getInt("current.scores.find { it.from == 30 }.below")).isEqualTo(40);
    }

    @Test
    void days_are_those_of_the_zone_without_gaps_up_to_today() {
        Response answer = get(STATISTICS + "?days=3&zone=Pacific/Auckland");
        LocalDate today = LocalDate.now(ZoneId.of("Pacific/Auckland"));

        assertThat(answer.<List<String>>path("days.day"))
                .containsExactly(
                        today.minusDays(2).toString(), today.minusDays(1).toString(), today.toString());
        assertThat(answer.<String>path("zone")).isEqualTo("Pacific/Auckland");
    }

    @Test
    void without_a_zone_days_begin_where_the_rule_set_begins_them_and_there_are_thirty() {
        Response answer = get(STATISTICS);

        assertThat(answer.<String>path("zone")).isEqualTo("Europe/Rome");
        assertThat(answer.<List<?>>path("days")).hasSize(30);
        assertThat(answer.<String>path("ruleSet")).isEqualTo("lead");
    }

    @ParameterizedTest
    @CsvSource({
        "days=0, invalid_number",
        "days=367, invalid_number",
        "zone=Rome, invalid_zone",
        "zone=%2B02:00, invalid_zone",
        "owner=anna, unknown_parameter"
    })
    void a_parameter_that_can_not_be_read_is_a_problem(String parameter, String code) {
        Response problem = given().urlEncodingEnabled(false).get(STATISTICS + "?" + parameter);

        assertThat(problem.statusCode()).isEqualTo(400);
        assertThat(problem.<String>path("errors[0].code")).isEqualTo(code);
    }

    @Test
    void an_unknown_rule_set_is_a_problem() {
        assertThat(get(STATISTICS + "?ruleSet=nobodys").statusCode()).isEqualTo(404);
    }

    /** Without what is kept of an answer before. */
    private JsonPath counted() {
        byte[] json = new Statistics(decisions, Clock.systemUTC()).of("lead", 7, ZoneId.of("Europe/Rome"));
        return JsonPath.from(new String(json, StandardCharsets.UTF_8));
    }

    private static int number(JsonPath answer, String path) {
        Integer number = answer.get(path);
        return number == null ? 0 : number;
    }

    private static void decide(String asOf) {
        String body = """
                {"asOf": "%s", "lead": {"id": "%s"}, "company": {"industry": "software", "employees": 120},
                 "pipeline": {"stage": "qualification", "enteredStageAt": "2026-02-27T10:00:00Z"},
                 "activities": [{"id": "a-1", "type": "trial_request", "at": "2026-02-27T10:00:00Z"}]}""".formatted(asOf, "S-" + UUID.randomUUID());
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/decisions")
                .then()
                .statusCode(200);
    }
}
