package dev.vaglio.silent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.audit.CurrentDecision;
import dev.vaglio.audit.CurrentDecisions;
import dev.vaglio.audit.CurrentFilter;
import dev.vaglio.audit.DecisionFilter;
import dev.vaglio.audit.DecisionHeader;
import dev.vaglio.audit.Due;
import dev.vaglio.audit.DueLeads;
import dev.vaglio.audit.Erasure;
import dev.vaglio.audit.JdbcArchive;
import dev.vaglio.audit.Person;
import dev.vaglio.audit.Trigger;
import dev.vaglio.decision.Redecided;
import dev.vaglio.decision.Replica;
import dev.vaglio.ruleset.Bundle;
import dev.vaglio.ruleset.Published;
import dev.vaglio.ruleset.RuleSets;
import dev.vaglio.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Leads that are posted once and left alone (U6), with the clock of the worker moved. */
class SilentLeadsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final String ASKED = """
            {"lead": {"id": "%s"}, "contact": {"email": "%s@example.org", "consent": {"email": true}},
             "pipeline": {"stage": "discovery", "enteredStageAt": "2026-03-02T09:00:00Z"},
             "activities": [{"id": "ask", "type": "form_submit", "at": "2026-03-02T09:00:00Z", "contentId": "guide"}]}""";
    private static final String IN_CONTACT = """
            {"lead": {"id": "%s"}, "pipeline": {"stage": "contact", "enteredStageAt": "2026-02-26T09:00:00Z"%s}}""";

    private final AtomicReference<Instant> now = new AtomicReference<>(MONDAY);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RuleSets ruleSets = Published.on(DATABASE.dataSource());
    private final Replica replica = new Replica(DATABASE.dataSource(), ruleSets, now::get);
    private final SilentLeads silent = silent(replica);
    private final CurrentDecisions current = new CurrentDecisions(DATABASE.dataSource(), Replica.MASTER);
    private final JdbcArchive archive = new JdbcArchive(DATABASE.dataSource(), Replica.MASTER);

    @BeforeAll
    static void rulesAreLive() {
        Published.shipped(DATABASE.dataSource(), MONDAY);
    }

    SilentLeadsTest() {
        ruleSets.refresh(MONDAY);
    }

    @AfterEach
    void close() {
        replica.close();
        DATABASE.execute("UPDATE lead_head SET decision_id = NULL, next_evaluation_at = NULL, open = false");
    }

    private SilentLeads silent(Replica of) {
        return new SilentLeads(ruleSets, new DueLeads(DATABASE.dataSource()), of.redeciding(), now::get, meters);
    }

    @Test
    void the_nurture_steps_of_a_lead_that_is_left_alone_are_decided_on_time() {
        replica.decide(ASKED.formatted("anna", "anna"));

        assertThat(step(at("2026-03-04T08:59:59Z"))).isEqualTo("asked_content");
        assertThat(step(at("2026-03-04T09:00:00Z"))).isEqualTo("demo_invitation");
        assertThat(step(at("2026-03-06T08:59:59Z"))).isEqualTo("demo_invitation");
        assertThat(step(at("2026-03-06T09:00:00Z"))).isEqualTo("discount_code");
        assertThat(headers("anna"))
                .allSatisfy(header -> assertThat(header.superseded()).isFalse());
        assertThat(headers("anna").get(0).trigger()).isEqualTo(Trigger.SCHEDULE);
        assertThat(headers("anna").get(0).caller()).isEqualTo("vaglio");
        assertThat(headers("anna").get(0).asOf()).isEqualTo(Instant.parse("2026-03-06T09:00:00Z"));
    }

    @Test
    void what_came_due_while_nobody_ran_is_decided_once_as_of_the_start() {
        replica.decide(ASKED.formatted("bea", "bea"));

        assertThat(step(at("2026-03-06T12:00:00Z"))).isEqualTo("discount_code");
        assertThat(headers("bea")).hasSize(2);
    }

    @Test
    void a_stall_and_the_end_of_a_snooze_are_decided_on_time() {
        replica.decide(IN_CONTACT.formatted("carl", ""));
        replica.decide(IN_CONTACT.formatted(
                "cora", ", \"snooze\": {\"until\": \"2026-03-20T09:00:00Z\", \"reason\": \"on leave\"}"));

        at("2026-03-09T22:59:59Z");
        assertThat(stalls()).isEqualTo(Map.of("carl", "none", "cora", "none"));
        at("2026-03-09T23:00:00Z");
        assertThat(stalls()).isEqualTo(Map.of("carl", "warn", "cora", "none"));
        at("2026-03-20T08:59:59Z");
        assertThat(stalls()).isEqualTo(Map.of("carl", "stalled", "cora", "none"));
        at("2026-03-20T09:00:01Z");
        assertThat(stalls()).isEqualTo(Map.of("carl", "stalled", "cora", "stalled"));
    }

    @Test
    void two_workers_on_one_database_decide_each_lead_once() throws Exception {
        List<String> leads = IntStream.range(0, 40).mapToObj(i -> "dora" + i).toList();
        leads.forEach(lead -> replica.decide(ASKED.formatted(lead, lead)));
        now.set(Instant.parse("2026-03-04T09:00:00Z"));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Replica other = new Replica(DATABASE.dataSource(), ruleSets, now::get)) {
            SilentLeads one = silent;
            SilentLeads two = silent(other);
            List<Future<Integer>> taken =
                    List.of(threads.submit(() -> untilNoneIsDue(one)), threads.submit(() -> untilNoneIsDue(two)));

            assertThat(taken.get(0).get() + taken.get(1).get()).isEqualTo(40);
        } finally {
            threads.shutdown();
        }
        assertThat(leads).allSatisfy(lead -> assertThat(headers(lead)).hasSize(2));
        assertThat(decided("schedule")).isEqualTo(40);
    }

    @Test
    void a_publication_makes_open_leads_due_that_an_older_version_decided() {
        replica.decide(ASKED.formatted("ella", "ella"));
        replica.decide("{\"lead\": {\"id\": \"emma\", \"relationship\": \"competitor\"}}");
        assertThat(silent.round(100)).isZero();

        Published.shipped(DATABASE.dataSource(), MONDAY);
        ruleSets.refresh(MONDAY);

        assertThat(silent.round(100)).isEqualTo(1);
        assertThat(headers("ella").get(0).trigger()).isEqualTo(Trigger.PUBLICATION);
        assertThat(headers("ella").get(0).ruleSet().version())
                .isEqualTo(ruleSets.live(Bundle.DEFAULT).orElseThrow().number());
        assertThat(headers("emma")).hasSize(1);
        assertThat(silent.round(100)).isZero();
    }

    @Test
    void an_erased_person_is_never_decided_again() {
        replica.decide(ASKED.formatted("faye", "faye"));
        new Erasure(DATABASE.dataSource(), Replica.MASTER, Clock.systemUTC()).erase(new Person("faye", null));
        now.set(Instant.parse("2026-03-04T09:00:00Z"));

        assertThat(silent.round(100)).isZero();
        assertThat(headers("faye")).hasSize(1);
    }

    @Test
    void a_lead_that_was_sent_since_it_was_taken_is_left_as_it_is() {
        replica.decide(ASKED.formatted("gina", "gina"));
        Instant due = Instant.parse("2026-03-04T09:00:00Z");
        Due taken = new DueLeads(DATABASE.dataSource())
                .take(Bundle.DEFAULT, version(), due, 10)
                .get(0);
        now.set(due);
        replica.decide(ASKED.formatted("gina", "gina").replace("guide", "other"));

        assertThat(replica.redeciding().again(taken, due.plusSeconds(5)).join()).isEqualTo(Redecided.OVERTAKEN);
        assertThat(headers("gina")).hasSize(2);
        assertThat(headers("gina").get(0).trigger()).isEqualTo(Trigger.CALL);
    }

    @Test
    void a_call_as_of_a_time_before_the_service_decided_by_itself_is_newer_all_the_same() {
        replica.decide(ASKED.formatted("hanna", "hanna"));
        at("2026-03-04T09:00:00Z");
        now.set(Instant.parse("2026-03-03T09:00:00Z"));
        replica.decide(ASKED.formatted("hanna", "hanna"));

        assertThat(headers("hanna").get(0).superseded()).isFalse();
        assertThat(only("hanna").asOf()).isEqualTo(now.get());
    }

    @Test
    void a_lead_that_fails_is_put_off_longer_each_time_and_holds_no_other() {
        replica.decide(ASKED.formatted("ida", "ida"));
        replica.decide(ASKED.formatted("ines", "ines"));
        DATABASE.execute(
                "SET session_replication_role = replica",
                "UPDATE decision SET payload = set_byte(payload, 40, 255 - get_byte(payload, 40)) WHERE decision_id = '"
                        + headers("ida").get(0).decisionId() + "'");
        now.set(Instant.parse("2026-03-04T09:00:00Z"));

        assertThat(silent.round(100)).isEqualTo(2);
        assertThat(headers("ines")).hasSize(2);
        assertThat(meters.counter("vaglio.silent.failed", "trigger", "schedule").count())
                .isEqualTo(1);
        assertThat(meters.get("vaglio.silent.due").gauge().value()).isEqualTo(1);
        assertThat(roundsAfter(
                        Duration.ofSeconds(59), Duration.ofSeconds(1), Duration.ofSeconds(119), Duration.ofSeconds(1)))
                .containsExactly(0, 1, 0, 1);
    }

    private List<Integer> roundsAfter(Duration... passed) {
        return List.of(passed).stream()
                .map(time -> {
                    now.updateAndGet(before -> before.plus(time));
                    return silent.round(100);
                })
                .toList();
    }

    private static int untilNoneIsDue(SilentLeads worker) {
        int all = 0;
        int taken = 1;
        while (taken > 0) {
            taken = worker.round(3);
            all += taken;
        }
        return all;
    }

    /** Moves the clock, decides what is due, and gives what stands then of the first lead in the queue. */
    private CurrentDecision at(String time) {
        now.set(Instant.parse(time));
        silent.round(100);
        return queue().get(0);
    }

    private List<CurrentDecision> queue() {
        return current.queue(new CurrentFilter(Bundle.DEFAULT, null, null, null, null, null, null, null), null, 100)
                .decisions();
    }

    private CurrentDecision only(String lead) {
        return queue().stream()
                .filter(decision -> lead.equals(decision.leadId()))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> stalls() {
        return queue().stream()
                .collect(Collectors.toMap(
                        decision -> String.valueOf(decision.leadId()), decision -> String.valueOf(decision.stall())));
    }

    private static @Nullable Object step(CurrentDecision decision) {
        return decision.outcome().get("nextStep") instanceof Map<?, ?> next
                        && next.get("nurture") instanceof Map<?, ?> nurture
                ? nurture.get("step")
                : null;
    }

    private List<DecisionHeader> headers(String lead) {
        return archive.find(DecisionFilter.ofLead(lead, null, 50)).decisions();
    }

    private double decided(String trigger) {
        return meters.counter("vaglio.silent.decided", "trigger", trigger).count();
    }

    private int version() {
        return ruleSets.live(Bundle.DEFAULT).orElseThrow().number();
    }
}
