package dev.vaglio.decision;

import dev.vaglio.audit.DecisionHeader;
import dev.vaglio.audit.DecisionRecord;
import dev.vaglio.engine.Evaluation;
import dev.vaglio.json.Json;
import dev.vaglio.lead.Intake;
import dev.vaglio.ruleset.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs a logged decision again, on its own version with its own facts and time, and compares the bytes. */
@ApplicationScoped
class Replay {
    private final LoggedDecisions logged;
    private final Rulebook rulebook;

    Replay(LoggedDecisions logged, Rulebook rulebook) {
        this.logged = logged;
        this.rulebook = rulebook;
    }

    /** {@code same}, both digests, and where they differ as JSON pointers. Throws problems as a lookup does. */
    Map<String, @Nullable Object> of(UUID id) {
        DecisionRecord found = logged.byId(id);
        DecisionRecord.Content.Readable content = LoggedDecisions.readable(found);
        byte[] expected = expected(found.header(), content);
        byte[] actual = actual(found.header(), content);
        boolean same = Arrays.equals(expected, actual);
        Map<String, @Nullable Object> report = new TreeMap<>();
        report.put("decisionId", id.toString());
        report.put("ruleSet", DecisionDocument.tree(found.header().ruleSet()));
        report.put("asOf", found.header().asOf());
        report.put("same", same);
        report.put("expectedDigest", DecisionDocument.digest(expected));
        report.put("actualDigest", DecisionDocument.digest(actual));
        report.put("differences", same ? List.of() : Differences.between(Json.object(expected), Json.object(actual)));
        return report;
    }

    private static byte[] expected(DecisionHeader header, DecisionRecord.Content.Readable content) {
        Map<String, @Nullable Object> outcome = content.outcome();
        return outcome == null ? failed() : DecisionDocument.compared(outcome, header.nextEvaluationAt());
    }

    private byte[] actual(DecisionHeader header, DecisionRecord.Content.Readable content) {
        Version rules = rulebook.thatDecided(header.ruleSet());
        Intake.Accepted lead = LoggedFacts.read(rules, content.facts());
        Evaluation again = rules.ruleSet().decide(lead.facts().tree(), header.asOf());
        return again instanceof Evaluation.Decided decided
                ? DecisionDocument.compared(decided.outcome(), decided.nextEvaluationAt())
                : failed();
    }

    /** A failure has no outcome to compare: failing again is the same. */
    private static byte[] failed() {
        return Json.canonical(Map.of("failed", true));
    }
}
