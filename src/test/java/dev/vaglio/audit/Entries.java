package dev.vaglio.audit;

import dev.vaglio.engine.Evaluation;
import dev.vaglio.engine.Trace;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries for tests of the log. */
final class Entries {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Entries() {}

    static DecisionEntry entry(String leadId) {
        return entry(leadId, NOON, null);
    }

    static DecisionEntry entry(String leadId, Instant asOf, @Nullable IdempotencyKey key) {
        Map<String, Object> facts = Map.of(
                "lead", Map.of("id", leadId),
                "contact", Map.of("email", leadId + "@example.org", "city", "Mumbai", "jobTitle", "Head of Sales"));
        return entry(new Person(leadId, leadId + "@example.org"), asOf, facts, decided(), key);
    }

    static DecisionEntry failed(String leadId) {
        return entry(
                new Person(leadId, null),
                NOON,
                Map.of("lead", Map.of("id", leadId)),
                new Evaluation.Failed(List.of("table fit-size did not evaluate"), new Trace(List.of())),
                null);
    }

    static DecisionEntry entry(
            Person person, Instant asOf, Map<String, ?> facts, Evaluation evaluation, @Nullable IdempotencyKey key) {
        return new DecisionEntry(
                new RuleSetRef("lead", 3, "ab12"),
                "drools 10.2.0",
                "crm",
                Trigger.CALL,
                person,
                asOf,
                Duration.ofNanos(1_234_567),
                facts,
                List.of(Map.of("pointer", "/contact/hobby", "value", "chess")),
                evaluation,
                key,
                null);
    }

    /** The same, decided without a call after another decision. */
    static DecisionEntry following(DecisionEntry entry, UUID follows) {
        return new DecisionEntry(
                entry.ruleSet(),
                entry.engine(),
                "vaglio",
                Trigger.SCHEDULE,
                entry.person(),
                entry.asOf(),
                entry.duration(),
                entry.facts(),
                entry.warnings(),
                entry.evaluation(),
                null,
                follows);
    }

    static Evaluation decided() {
        Trace.TableEvaluation table = new Trace.TableEvaluation(
                "fit-size",
                List.of(new Trace.SeenValue("employees", "Facts.company.employees", BigDecimal.TEN)),
                List.of("fit-size.10-49"),
                List.of(new Trace.CountedRow("fit-size.10-49", Map.of("points", BigDecimal.valueOf(5)))));
        return new Evaluation.Decided(
                outcome(),
                Map.of("daysInStage", BigDecimal.valueOf(3)),
                new Trace(List.of(table)),
                NOON.plusSeconds(60));
    }

    private static Map<String, Object> outcome() {
        return Map.of(
                "score", Map.of("total", new BigDecimal("42.50"), "grade", "B"),
                "bands", Map.of("band", "mql", "because", List.of("bands.mql")),
                "status",
                        Map.of("verdict", "alive", "reasons", List.of(Map.of("code", "silence", "evidence", "mail 7"))),
                "stage", Map.of("recommended", "contact"),
                "relationship", Map.of("kind", "prospect"),
                "priority", Map.of("class", "hot", "note", "Mumbai", "dueAt", "2026-03-02T12:15:00Z"),
                "owner", Map.of("id", "rossi@vendor.example"));
    }
}
