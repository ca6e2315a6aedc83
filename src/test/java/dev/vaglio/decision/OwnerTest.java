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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Owners and turns over HTTP (U2). */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class OwnerTest {
    private static final String REFERENCE = "/api/v1/reference/";

    @BeforeEach
    void threeAreFree() {
        csv("roster", "id,active\nanna,true\nben,true\ncarl,true\n");
    }

    /** Other tests decide in the same service. */
    @AfterEach
    void nobodyIsLeft() {
        csv("absences", "id,member,from\n");
        csv("roster", "id\n");
    }

    @Test
    void turns_are_dealt_out_evenly_and_dry_runs_move_nothing() {
        List<String> owners = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String next = dryRun(lead(freshId())).path("owner.id");
            assertThat(dryRun(lead(freshId())).<String>path("owner.id")).isEqualTo(next);
            owners.add(decide(lead(freshId())).path("owner.id"));
            assertThat(owners.get(i)).isEqualTo(next);
        }
        assertThat(counts(owners)).isEqualTo(Map.of("anna", 10L, "ben", 10L, "carl", 10L));
    }

    @Test
    void the_same_lead_keeps_its_owner_and_takes_no_second_turn() {
        String id = freshId();
        Response first = decide(lead(id));
        Response again = decide(lead(id).replace("software", "finance"));
        int turn = first.path("owner.turn");

        assertThat(first.<Boolean>path("owner.awaitsTurn")).isFalse();
        assertThat(again.<String>path("owner.id")).isEqualTo(first.path("owner.id"));
        assertThat(again.<String>path("owner.way")).isEqualTo("lead");
        assertThat(decide(lead(freshId())).<Integer>path("owner.turn")).isEqualTo(turn + 1);
    }

    @Test
    void a_request_sent_again_is_answered_the_same_without_a_turn_even_for_a_lead_without_an_id() {
        String key = freshId();
        String nobody = lead("x").replace("\"lead\": {\"id\": \"x\"}, ", "");
        Response first = json(nobody).header("Idempotency-Key", key).post(DECISIONS);
        Response again = json(nobody).header("Idempotency-Key", key).post(DECISIONS);
        int turn = first.path("owner.turn");

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(decide(nobody).<Integer>path("owner.turn")).isEqualTo(turn + 1);
    }

    @Test
    void the_same_company_has_the_same_owner_and_a_free_address_is_no_company() {
        String domain = freshId() + ".example";
        String owner = decide(from("a@" + domain)).path("owner.id");

        assertThat(decide(from("b@" + domain)).<String>path("owner.id")).isEqualTo(owner);
        assertThat(decide(from("c@" + domain)).<String>path("owner.way")).isEqualTo("company");
        assertThat(decide(from(freshId() + "@gmail.com")).<String>path("owner.way"))
                .isEqualTo("round_robin");
        assertThat(decide(from(freshId() + "@gmail.com")).<String>path("owner.way"))
                .isEqualTo("round_robin");
    }

    @Test
    void who_is_marked_absent_gets_nothing_after_and_is_named_with_the_reason() {
        String body = "{\"member\": \"anna\", \"from\": \"2026-03-02T08:00:00Z\"}";
        given().contentType("application/json")
                .body(body)
                .put(REFERENCE + "absences/1")
                .then()
                .statusCode(200);
        List<String> owners = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Response answer = decide(lead(freshId()));
            assertThat(answer.<List<String>>path("owner.skipped.code")).containsExactly("absent");
            owners.add(answer.path("owner.id"));
        }
        assertThat(counts(owners)).isEqualTo(Map.of("ben", 5L, "carl", 5L));
    }

    @Test
    void who_is_full_gets_no_more_and_then_there_is_the_overflow() {
        String last = freshId();
        csv("roster", "id,capacity\n" + last + ",2\n");
        decide(lead(freshId()));
        String lead = freshId();
        assertThat(decide(lead(lead)).<String>path("owner.id")).isEqualTo(last);

        Response none = decide(lead(freshId()));
        assertThat(none.<String>path("owner.way")).isEqualTo("overflow");
        assertThat(none.<String>path("owner.id")).isEqualTo("sales-desk");
        assertThat(none.<List<String>>path("owner.skipped.code")).containsExactly("at_capacity");

        decide(lead(lead).replace("\"lead\"", "\"pipeline\": {\"stage\": \"won\"}, \"lead\""));
        assertThat(decide(lead(freshId())).<String>path("owner.id")).isEqualTo(last);
    }

    @Test
    void a_replay_gives_the_same_owner() {
        Response decided = decide(lead(freshId()));
        decide(lead(freshId()));
        String id = decided.path("decisionId");

        assertThat(given().post(DECISIONS + "/" + id + "/replay").<Boolean>path("same"))
                .isTrue();
        Response logged = get(DECISIONS + "/" + id + "?view=full");
        assertThat(logged.<String>path("facts.reference.turn.owner")).isEqualTo(decided.path("owner.id"));
        assertThat(logged.<Integer>path("facts.reference.turn.number")).isEqualTo(decided.<Integer>path("owner.turn"));
    }

    @Test
    void a_lead_to_nurture_takes_no_turn() {
        Response later = decide("{\"lead\": {\"id\": \"" + freshId() + "\"}}");

        assertThat(later.<String>path("owner.way")).isEqualTo("later");
        assertThat(later.<String>path("owner.id")).isNull();
    }

    private static String from(String address) {
        return lead(freshId()).replace("\"company\"", "\"contact\": {\"email\": \"" + address + "\"}, \"company\"");
    }

    private static Map<String, Long> counts(List<String> owners) {
        return owners.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static void csv(String kind, String file) {
        given().contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(REFERENCE + kind + "?mode=replace")
                .then()
                .statusCode(200);
    }
}
