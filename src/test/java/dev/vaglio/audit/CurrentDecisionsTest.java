package dev.vaglio.audit;

import static dev.vaglio.audit.Entries.NOON;
import static dev.vaglio.audit.Entries.entry;
import static dev.vaglio.audit.Entries.following;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.engine.Evaluation;
import dev.vaglio.engine.Trace;
import dev.vaglio.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CurrentDecisionsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final MasterKey MASTER = MasterKey.ofBase64("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");

    private final GroupCommitLog log = log();
    private final CurrentDecisions current = new CurrentDecisions(DATABASE.dataSource(), MASTER);
    private final Erasure erasure = new Erasure(DATABASE.dataSource(), MASTER, Clock.systemUTC());

    private static GroupCommitLog log() {
        return new GroupCommitLog(
                DATABASE.dataSource(), MASTER, LogSettings.DEFAULT, Clock.systemUTC(), new SimpleMeterRegistry());
    }

    @AfterEach
    void close() {
        log.close();
        DATABASE.execute("UPDATE lead_head SET decision_id = NULL");
    }

    @Test
    void the_latest_decision_of_a_lead_is_current_and_a_superseded_or_failed_one_is_not() {
        append(lead("anna", NOON, "500", "none"));
        UUID latest = append(lead("anna", NOON.plusSeconds(1), "400", "stalled"));
        append(lead("anna", NOON, "300", "none"));
        append(Entries.failed("anna"));

        CurrentDecision found = only(queue(any()));
        assertThat(found.decisionId()).isEqualTo(latest);
        assertThat(found.leadId()).isEqualTo("anna");
        assertThat(found.stall()).isEqualTo("stalled");
        assertThat(found.stage()).isEqualTo("contact");
        assertThat(found.dueAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(found.amount()).isEqualByComparingTo("1000.50");
        assertThat(found.total()).isEqualByComparingTo("42.5");
        assertThat(found.asOf()).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void of_one_lead_in_one_commit_the_latest_is_current() throws Exception {
        List<CompletableFuture<Appended>> answers;
        try (Connection other = DATABASE.dataSource().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE decision_batch IN ACCESS EXCLUSIVE MODE");
            answers = IntStream.of(1, 3, 2)
                    .mapToObj(i -> log.append(lead("bea", NOON.plusSeconds(i), "500", "none")))
                    .toList();
            other.commit();
        }
        List<UUID> ids =
                answers.stream().map(answer -> answer.join().decisionId()).toList();

        assertThat(only(queue(any())).decisionId()).isEqualTo(ids.get(1));
    }

    @Test
    void the_queue_is_in_the_order_of_the_sort_key_in_pages_that_overlap_nowhere() {
        for (int i = 0; i < 7; i++) {
            append(lead("cora" + i, NOON, "10" + (i * 3) % 7, "none"));
        }
        List<String> found = new ArrayList<>();
        QueuePlace after = null;
        do {
            CurrentPage page = current.queue(any(), after, 3);
            page.decisions().forEach(decision -> found.add(decision.leadId()));
            QueuePlace next = page.next();
            after = next == null ? null : QueuePlace.of(next.text());
        } while (after != null);

        assertThat(found).containsExactly("cora0", "cora5", "cora3", "cora1", "cora6", "cora4", "cora2");
    }

    @Test
    void leads_with_the_same_sort_key_are_all_in_the_queue_once() {
        for (int i = 0; i < 5; i++) {
            append(lead("cleo" + i, NOON, "", "none"));
        }
        CurrentPage first = current.queue(any(), null, 2);
        CurrentPage second = current.queue(any(), first.next(), 2);
        CurrentPage third = current.queue(any(), second.next(), 2);

        assertThat(IntStream.range(0, 3)
                        .mapToObj(i -> List.of(first, second, third).get(i).decisions())
                        .flatMap(List::stream)
                        .map(CurrentDecision::leadId))
                .hasSize(5)
                .doesNotHaveDuplicates();
        assertThat(third.next()).isNull();
    }

    @Test
    void each_filter_narrows_the_queue() {
        append(lead("dana", NOON, "500", "warn"));

        assertThat(queue(filter("rossi@vendor.example", "mql", "alive", "warn", "contact")))
                .hasSize(1);
        assertThat(queue(filter("nobody", null, null, null, null))).isEmpty();
        assertThat(queue(filter(null, "sql", null, null, null))).isEmpty();
        assertThat(queue(filter(null, null, "dead", null, null))).isEmpty();
        assertThat(queue(filter(null, null, null, "stalled", null))).isEmpty();
        assertThat(queue(filter(null, null, null, null, "won"))).isEmpty();
        Instant due = NOON.plusSeconds(60);
        assertThat(queue(due(due, due.plusSeconds(1)))).hasSize(1);
        assertThat(queue(due(due.plusSeconds(1), null))).isEmpty();
        assertThat(queue(due(null, due))).isEmpty();
    }

    @Test
    void the_pipeline_sums_leads_and_amounts_by_stage_and_stall() {
        append(lead("ella", NOON, "1", "none"));
        append(lead("emma", NOON, "2", "stalled"));
        append(lead("erin", NOON, "3", "stalled"));
        append(entry("esme"));

        assertThat(current.pipeline(any()))
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(List.of(
                        new StageSum("contact", "none", 1, new BigDecimal("1000.50"), 1),
                        new StageSum("contact", "stalled", 2, new BigDecimal("2001"), 2),
                        new StageSum("contact", null, 1, BigDecimal.ZERO, 0)));
    }

    @Test
    void leads_of_a_stage_are_counted_by_persona() {
        append(persona("ines", "it_lead"));
        append(persona("ivan", "it_lead"));
        append(persona("iris", "sales_leader"));
        append(persona("ilse", null));
        append(lead("ida", NOON, "500", "none"));

        assertThat(current.personas(any(), 10)).isEqualTo(Map.of("", 2L, "it_lead", 2L, "sales_leader", 1L));
        assertThat(current.personas(any(), 2)).isEqualTo(Map.of("", 2L));
        assertThat(current.personas(filter(null, null, null, null, "won"), 10)).isEmpty();
    }

    @Test
    void an_erased_person_has_no_current_decision_until_somebody_sends_the_lead_again() {
        append(lead("faye", NOON, "500", "none"));
        erasure.erase(new Person("faye", null));

        assertThat(queue(any())).isEmpty();
        assertThat(current.pipeline(any())).isEmpty();
        assertThat(DATABASE.value(
                        "SELECT count(*) FROM lead_head WHERE (decision_id, person_key, lead_id, owner, amount)"
                                + " IS NULL AND decision_id IS NULL"))
                .isNotEqualTo("0");

        UUID again = append(lead("faye", NOON.minusSeconds(1), "500", "none"));
        assertThat(only(queue(any())).decisionId()).isEqualTo(again);
    }

    @Test
    void a_decision_without_a_call_is_logged_only_while_the_one_it_follows_is_current() {
        UUID first = append(lead("hedda", NOON, "500", "none"));
        long before = loggedWithoutACall();
        DecisionEntry later = lead("hedda", NOON.plusSeconds(9), "500", "stalled");

        assertThat(log.append(following(later, first)).join()).isInstanceOf(Appended.Logged.class);
        assertThat(log.append(following(later, first)).join()).isEqualTo(new Appended.Overtaken(first));
        assertThat(only(queue(any())).stall()).isEqualTo("stalled");
        assertThat(loggedWithoutACall()).isEqualTo(before + 1);
    }

    private static long loggedWithoutACall() {
        return Long.parseLong(DATABASE.value("SELECT count(*) FROM decision WHERE caller = 'vaglio'"));
    }

    @Test
    void in_one_commit_a_call_goes_before_what_was_decided_without_one() throws Exception {
        UUID first = append(lead("hilda", NOON, "500", "none"));
        DecisionEntry later = lead("hilda", NOON.plusSeconds(9), "500", "stalled");
        List<CompletableFuture<Appended>> answers;
        try (Connection other = DATABASE.dataSource().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE decision_batch IN ACCESS EXCLUSIVE MODE");
            CompletableFuture<Appended> blocked = log.append(lead("other", NOON, "900", "none"));
            answers = List.of(
                    log.append(following(later, first)),
                    log.append(lead("hilda", NOON.plusSeconds(5), "500", "warn")),
                    blocked);
            other.commit();
        }
        answers.forEach(CompletableFuture::join);

        assertThat(queue(filter(null, null, null, "warn", null))).hasSize(1);
        assertThat(queue(filter(null, null, null, "stalled", null))).isEmpty();
    }

    @Test
    void nothing_is_logged_of_an_erased_person_without_a_call() {
        UUID first = append(lead("irma", NOON, "500", "none"));
        erasure.erase(new Person("irma", null));
        String keys = DATABASE.value("SELECT count(*) FROM person_key");

        DecisionEntry again = following(lead("irma", NOON.plusSeconds(9), "500", "none"), first);
        assertThat(log.append(again).join()).isEqualTo(new Appended.Overtaken(first));
        assertThat(DATABASE.value("SELECT count(*) FROM person_key")).isEqualTo(keys);
        assertThat(queue(any())).isEmpty();
    }

    @Test
    void no_id_of_a_lead_stands_in_clear() {
        append(lead("gina.rossi", NOON, "500", "none"));

        assertThat(DATABASE.value("SELECT string_agg(h::text || coalesce(encode(lead_id, 'escape'), ''), ' ')"
                        + " FROM lead_head h"))
                .doesNotContainIgnoringCase("gina");
    }

    private static DecisionEntry lead(String id, Instant asOf, String sortKey, String stall) {
        Map<String, Object> facts = Map.of(
                "lead", Map.of("id", id),
                "contact", Map.of("email", id + "@example.org"),
                "pipeline", Map.of("amount", new BigDecimal("1000.50")));
        Map<String, Object> outcome = new java.util.TreeMap<>(((Evaluation.Decided) Entries.decided()).outcome());
        outcome.put("status", Map.of("verdict", "alive", "stall", Map.of("verdict", stall)));
        outcome.put(
                "priority",
                Map.of(
                        "class",
                        "hot",
                        "sortKey",
                        sortKey,
                        "dueAt",
                        NOON.plusSeconds(60).toString()));
        outcome.put("stage", Map.of("current", "contact", "recommended", "proposal"));
        Evaluation decided = new Evaluation.Decided(outcome, Map.of(), new Trace(List.of()), null);
        return entry(new Person(id, id + "@example.org"), asOf, facts, decided, null);
    }

    private static DecisionEntry persona(String id, @Nullable String persona) {
        DecisionEntry lead = lead(id, NOON, "500", "none");
        Map<String, Object> outcome = new java.util.TreeMap<>(((Evaluation.Decided) lead.evaluation()).outcome());
        Map<String, Object> match = new java.util.TreeMap<>();
        match.put("id", persona);
        outcome.put("persona", match);
        Evaluation decided = new Evaluation.Decided(outcome, Map.of(), new Trace(List.of()), null);
        return entry(new Person(id, id + "@example.org"), NOON, lead.facts(), decided, null);
    }

    private static CurrentFilter any() {
        return filter(null, null, null, null, null);
    }

    private static CurrentFilter filter(
            @Nullable String owner,
            @Nullable String band,
            @Nullable String verdict,
            @Nullable String stall,
            @Nullable String stage) {
        return new CurrentFilter("lead", owner, band, verdict, stall, stage, null, null);
    }

    private static CurrentFilter due(@Nullable Instant from, @Nullable Instant before) {
        return new CurrentFilter("lead", null, null, null, null, null, from, before);
    }

    private List<CurrentDecision> queue(CurrentFilter filter) {
        return current.queue(filter, null, 100).decisions();
    }

    private static CurrentDecision only(List<CurrentDecision> found) {
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private UUID append(DecisionEntry entry) {
        return log.append(entry).join().decisionId();
    }
}
