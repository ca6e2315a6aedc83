package dev.vaglio.decision;

import static dev.vaglio.decision.Http.AS_OF;
import static dev.vaglio.decision.Http.DECISIONS;
import static dev.vaglio.decision.Http.decide;
import static dev.vaglio.decision.Http.decided;
import static dev.vaglio.decision.Http.dryRun;
import static dev.vaglio.decision.Http.freshId;
import static dev.vaglio.decision.Http.json;
import static dev.vaglio.decision.Http.lead;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.testing.As;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class DecidingTest {
    @Test
    void a_lead_is_answered_with_the_version_that_decided_and_can_be_read_again() {
        Response answer = decide(lead(freshId()));

        assertThat(answer.statusCode()).isEqualTo(200);
        String id = answer.path("decisionId");
        assertThat(answer.header("Location")).endsWith(DECISIONS + "/" + id);
        assertThat(answer.<Map<String, Object>>path("ruleSet")).containsOnlyKeys("name", "version", "hash");
        assertThat(answer.<String>path("asOf")).isEqualTo(AS_OF);
        assertThat(get(DECISIONS + "/" + id).<Map<String, Object>>path(""))
                .containsAllEntriesOf(answer.path(""))
                .containsEntry("kind", "decided")
                .doesNotContainKey("facts");
    }

    @Test
    void contributions_add_up_to_the_unlimited_score() {
        Response answer = dryRun(lead(freshId()));

        List<Map<String, Object>> contributions = answer.path("score.contributions");
        assertThat(contributions)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one).containsKeys("table", "row", "points", "because"));
        assertThat(answer.<List<Number>>path("score.contributions.points").stream()
                        .map(points -> new BigDecimal(points.toString()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(answer.path("score.unlimited").toString());
    }

    @Test
    void a_dry_run_gives_the_same_outcome_and_logs_nothing() {
        String id = freshId();

        Response dry = dryRun(lead(id));

        assertThat(dry.statusCode()).isEqualTo(200);
        assertThat(dry.header("Location")).isNull();
        assertThat(dry.<Map<String, Object>>path("")).doesNotContainKey("decisionId");
        assertThat(get("/api/v1/leads/" + id + "/decisions").<List<?>>path("items"))
                .isEmpty();
        assertThat(decide(lead(id)).<String>path("outcomeDigest")).isEqualTo(dry.path("outcomeDigest"));
    }

    @Test
    void asOf_is_now_in_milliseconds_where_the_caller_gives_none() {
        Instant before = Instant.now().minusMillis(1);

        Instant asOf = Instant.parse(dryRun("{\"lead\": {\"id\": \"x\"}}").path("asOf"));

        assertThat(asOf).isBetween(before, Instant.now());
        assertThat(asOf.getNano() % 1_000_000).isZero();
    }

    @Test
    void a_time_to_come_is_decided_for_as_a_what_if() {
        assertThat(dryRun("{\"asOf\": \"2036-01-01T00:00:00Z\"}").statusCode()).isEqualTo(200);
    }

    @Test
    void a_decision_for_an_older_moment_says_that_it_is_superseded() {
        String id = freshId();
        assertThat(decide(lead(id)).<Map<String, Object>>path("")).doesNotContainKey("superseded");

        Response older = decide(lead(id).replace(AS_OF, "2026-03-01T09:00:00Z"));

        assertThat(older.<Boolean>path("superseded")).isTrue();
    }

    @Test
    void the_language_changes_words_and_not_the_outcome() {
        Response italian =
                json(lead("x")).header("Accept-Language", "it-IT,it;q=0.9").post(DECISIONS + "?dryRun=true");
        Response english = json(lead("x")).header("Accept-Language", "en").post(DECISIONS + "?dryRun=true");

        assertThat(italian.<String>path("outcomeDigest")).isEqualTo(english.path("outcomeDigest"));
        assertThat(english.header("Content-Language")).isEqualTo("en");
    }

    @Test
    void the_same_key_gives_the_same_answer_again() {
        String key = freshId();
        String body = lead(freshId());

        Response first = json(body).header("Idempotency-Key", key).post(DECISIONS);
        Response second = json(body).header("Idempotency-Key", key).post(DECISIONS);

        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void the_same_key_with_another_body_or_other_parameters_is_a_conflict() {
        String key = freshId();
        json(lead("one")).header("Idempotency-Key", key).post(DECISIONS);

        assertThat(json(lead("two"))
                        .header("Idempotency-Key", key)
                        .post(DECISIONS)
                        .statusCode())
                .isEqualTo(409);
        assertThat(json(lead("one"))
                        .header("Idempotency-Key", key)
                        .post(DECISIONS + "?strict=true")
                        .<String>path("type"))
                .endsWith("/idempotency-key-reused");
    }

    @Test
    void callers_at_once_with_one_key_get_one_decision() throws Exception {
        String key = freshId();
        String body = lead(freshId());

        Set<Object> ids = new HashSet<>(atOnce(
                8,
                () -> json(body).header("Idempotency-Key", key).post(DECISIONS).path("decisionId")));

        assertThat(ids).hasSize(1);
    }

    @Test
    void identical_leads_on_eight_threads_get_identical_bytes() throws Exception {
        List<String> answers = atOnce(64, () -> dryRun(lead("same")).asString());

        assertThat(Set.copyOf(answers)).hasSize(1);
    }

    @Test
    void the_order_of_keys_and_activities_does_not_matter() {
        String one = """
                {"asOf": "2026-03-02T09:00:00Z", "company": {"industry": "software", "employees": 120}, "activities": [
                 {"id": "a", "type": "trial_request", "at": "2026-02-27T10:00:00Z"},
                 {"id": "b", "type": "page_visit", "at": "2026-02-26T10:00:00Z"}]}""";
        String other = """
                {"activities": [
                 {"at": "2026-02-26T10:00:00.000+00:00", "type": "page_visit", "id": "b"},
                 {"type": "trial_request", "id": "a", "at": "2026-02-27T11:00:00+01:00"}],
                 "company": {"employees": 1.2e2, "industry": "software"}, "asOf": "2026-03-02T09:00:00Z"}""";

        assertThat(dryRun(other).asByteArray()).isEqualTo(dryRun(one).asByteArray());
    }

    @Test
    void a_replay_is_the_same() {
        Response report = json("").post(DECISIONS + "/" + decided(lead(freshId())) + "/replay");

        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(report.<Boolean>path("same")).isTrue();
        assertThat(report.<String>path("actualDigest")).isEqualTo(report.path("expectedDigest"));
        assertThat(report.<List<?>>path("differences")).isEmpty();
    }

    @Test
    void an_auditor_sees_facts_measures_and_trace() {
        String lead = freshId();

        Response full = get(DECISIONS + "/" + decided(lead(lead)) + "?view=full");

        assertThat(full.<String>path("facts.lead.id")).isEqualTo(lead);
        assertThat(full.<List<Map<String, Object>>>path("trace"))
                .isNotEmpty()
                .allSatisfy(table -> assertThat(table).containsKeys("table", "seen", "matched", "counted"));
        assertThat(full.<Map<String, Object>>path("measures")).isNotEmpty();
    }

    @Test
    void the_history_of_a_lead_is_paged_newest_first() {
        String lead = freshId();
        List<String> ids =
                IntStream.range(0, 5).mapToObj(i -> decided(lead(lead))).toList();

        Response first = get("/api/v1/leads/" + lead + "/decisions?limit=3");
        Response second = get("/api/v1/leads/" + lead + "/decisions?limit=3&cursor=" + first.path("next"));

        assertThat(first.<List<String>>path("items.decisionId")).containsExactly(ids.get(4), ids.get(3), ids.get(2));
        assertThat(second.<List<String>>path("items.decisionId")).containsExactly(ids.get(1), ids.get(0));
        assertThat(second.<Object>path("next")).isNull();
        assertThat(first.header("Link")).contains("cursor=" + first.path("next"), "rel=\"next\"");
    }

    @Test
    void decisions_are_found_by_what_came_of_them() {
        String lead = freshId();
        String id = decided(lead(lead));

        assertThat(get(DECISIONS + "?leadId=" + lead + "&kind=decided&caller=" + As.name() + "&ruleSet=lead&version=1")
                        .<List<String>>path("items.decisionId"))
                .containsExactly(id);
        assertThat(get(DECISIONS + "?leadId=" + lead + "&kind=failed").<List<?>>path("items"))
                .isEmpty();
        assertThat(get(DECISIONS + "?leadId=" + lead + "&to=2020-01-01T00:00:00Z")
                        .<List<?>>path("items"))
                .isEmpty();
    }

    private static <T> List<T> atOnce(int calls, Callable<T> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<T>> running = IntStream.range(0, calls)
                    .mapToObj(i -> threads.submit(call))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
