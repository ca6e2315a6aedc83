package dev.vaglio.decision;

import dev.vaglio.audit.DecisionHeader;
import dev.vaglio.audit.DecisionRecord;
import dev.vaglio.audit.RuleSetRef;
import dev.vaglio.engine.Evaluation;
import dev.vaglio.json.Json;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemException;
import dev.vaglio.problem.ProblemType;
import dev.vaglio.ruleset.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why two decisions of a lead differ, by what is otherwise between them: time first, then facts, then rules. Each is
 * taken over from the second decision and decided again, as a replay decides; what changes with it is its part (ADR 15).
 */
@ApplicationScoped
class Comparison {
    private static final List<String> STEPS = List.of("time", "facts", "rules");

    private final LoggedDecisions logged;
    private final Rulebook rulebook;

    Comparison(LoggedDecisions logged, Rulebook rulebook) {
        this.logged = logged;
        this.rulebook = rulebook;
    }

    /** One of the two decisions, as it was logged. */
    private record Side(
            DecisionHeader header, DecisionRecord.Content.Readable content, Map<String, @Nullable Object> outcome) {
        @Nullable
        Object lead() {
            return content.facts().get("lead") instanceof Map<?, ?> lead ? lead.get("id") : null;
        }
    }

    /** What deciding again came to: an outcome, or why there is none. */
    private record Point(
            @Nullable Map<String, @Nullable Object> outcome,
            @Nullable Instant next,
            @Nullable Problem problem) {}

    /** Throws the problem of decisions that can not be compared, and of a lookup. */
    Compared of(UUID first, UUID second) {
        Side a = side(first);
        Side b = side(second);
        requireComparable(a, b);
        List<Point> points = List.of(
                point(a.header().ruleSet(), a, a.header().asOf()),
                point(a.header().ruleSet(), a, b.header().asOf()),
                point(a.header().ruleSet(), b, b.header().asOf()),
                point(b.header().ruleSet(), b, b.header().asOf()));
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("from", about(a, points.get(0)));
        tree.put("to", about(b, points.get(points.size() - 1)));
        tree.put("steps", steps(points));
        tree.put("whole", OutcomeDifference.between(a.outcome(), b.outcome()));
        return new Compared(
                a.header().ruleSet(),
                b.header().ruleSet(),
                FactDifferences.between(a.content().facts(), b.content().facts()),
                tree);
    }

    private Side side(UUID id) {
        DecisionRecord found = logged.byId(id);
        DecisionRecord.Content.Readable content = LoggedDecisions.readable(found);
        Map<String, @Nullable Object> outcome = content.outcome();
        if (outcome == null) {
            throw refused("The decision " + id + " failed: it has no outcome to compare.");
        }
        return new Side(found.header(), content, outcome);
    }

    private static void requireComparable(Side a, Side b) {
        if (!a.header().ruleSet().name().equals(b.header().ruleSet().name())) {
            throw refused("The two decisions are of different rule sets.");
        }
        Object lead = a.lead();
        if (lead == null || !lead.equals(b.lead())) {
            throw refused("The two decisions are not of the same lead.");
        }
    }

    private static ProblemException refused(String detail) {
        return Problem.of(ProblemType.NOT_COMPARABLE, detail).asException();
    }

    private Point point(RuleSetRef ref, Side facts, Instant asOf) {
        try {
            Version rules = rulebook.thatDecided(ref);
            Evaluation evaluation = rules.ruleSet()
                    .decide(
                            LoggedFacts.read(rules, facts.content().facts())
                                    .facts()
                                    .tree(),
                            asOf);
            return evaluation instanceof Evaluation.Decided decided
                    ? new Point(asLogged(decided.outcome()), decided.nextEvaluationAt(), null)
                    : new Point(null, null, undecided((Evaluation.Failed) evaluation));
        } catch (ProblemException refused) {
            return new Point(null, null, refused.problem());
        }
    }

    private static Problem undecided(Evaluation.Failed failed) {
        return Problem.of(ProblemType.ENGINE_ERROR, "The rules can not decide these facts.")
                .with("messages", failed.messages());
    }

    /** The outcome as canonical JSON gives it back, so that it compares with a logged one. */
    private static Map<String, @Nullable Object> asLogged(Map<String, @Nullable Object> outcome) {
        return Json.object(Json.canonical(outcome));
    }

    private static Map<String, @Nullable Object> about(Side side, Point again) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("decisionId", side.header().decisionId().toString());
        tree.put("loggedAt", side.header().loggedAt());
        tree.put("asOf", side.header().asOf());
        tree.put("ruleSet", DecisionDocument.tree(side.header().ruleSet()));
        tree.put("outcome", side.outcome());
        tree.put("differs", differs(side, again));
        return tree;
    }

    /** Where deciding again gives something else than was logged; null where it could not be decided again. */
    private static @Nullable List<String> differs(Side side, Point again) {
        Map<String, @Nullable Object> outcome = again.outcome();
        if (outcome == null) {
            return null;
        }
        byte[] expected =
                DecisionDocument.compared(side.outcome(), side.header().nextEvaluationAt());
        byte[] actual = DecisionDocument.compared(outcome, again.next());
        return Arrays.equals(expected, actual)
                ? List.of()
                : Differences.between(Json.object(expected), Json.object(actual));
    }

    private static List<Map<String, @Nullable Object>> steps(List<Point> points) {
        List<Map<String, @Nullable Object>> steps = new ArrayList<>();
        for (int i = 0; i < STEPS.size(); i++) {
            Map<String, @Nullable Object> step = step(points.get(i), points.get(i + 1));
            step.put("step", STEPS.get(i));
            steps.add(step);
        }
        return steps;
    }

    private static Map<String, @Nullable Object> step(Point before, Point after) {
        Map<String, @Nullable Object> from = before.outcome();
        Map<String, @Nullable Object> to = after.outcome();
        if (from != null && to != null) {
            return OutcomeDifference.between(from, to);
        }
        Problem problem = before.problem() == null ? after.problem() : before.problem();
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("problem", problem == null ? null : problem.tree());
        return tree;
    }
}
