package dev.vaglio.decision;

import dev.vaglio.audit.RuleSetRef;
import dev.vaglio.engine.Evaluation;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.lead.Intake;
import dev.vaglio.lead.Warning;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One lead, decided: the one way from accepted facts to an evaluation, for HTTP and the command line.
 *
 * @param asOf the moment decided for, in whole milliseconds
 * @param duration how long the evaluation took
 */
public record Decided(
        RuleSetRef ruleSet,
        String engine,
        Instant asOf,
        Intake.Accepted lead,
        Evaluation evaluation,
        Duration duration) {

    /** The moment to decide for; {@code now} is it where the sender gave none. */
    static Instant asOf(Intake.Accepted lead, Instant now) {
        Instant given = lead.asOf();
        return (given == null ? now : given).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Decides; {@code now} is the moment where the sender gave none. */
    public static Decided of(RuleSetRef ref, RuleSet ruleSet, Intake.Accepted lead, Instant now) {
        Instant asOf = asOf(lead, now);
        long start = System.nanoTime();
        Evaluation evaluation = ruleSet.decide(lead.facts().tree(), asOf);
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        return new Decided(ref, ruleSet.engine(), asOf, lead, evaluation, duration);
    }

    /** What was not understood of the input, as it is answered and logged. */
    public List<Map<String, @Nullable Object>> warnings() {
        return lead.warnings(asOf).stream().map(Decided::tree).toList();
    }

    /** The answer without an id. Throws the problem of a lead that the rules could not decide. */
    public DecisionDocument document() {
        Evaluation.Decided done = done();
        return new DecisionDocument(
                null, ruleSet, engine, asOf, done.nextEvaluationAt(), false, done.outcome(), warnings());
    }

    /** What the decision rests on. Throws the problem of a lead that the rules could not decide. */
    Beneath beneath() {
        return Beneath.of(this, done());
    }

    private Evaluation.Decided done() {
        if (evaluation instanceof Evaluation.Decided done) {
            return done;
        }
        throw undecidable().asException();
    }

    /** What is answered where the engine failed; its messages go to the log alone. */
    static Problem undecidable() {
        return Problem.of(
                ProblemType.ENGINE_ERROR, "The rules could not decide this lead. The reason is in the decision log.");
    }

    /** A warning as an answer carries it. */
    public static Map<String, @Nullable Object> tree(Warning warning) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("code", warning.code());
        tree.put("pointer", warning.pointer());
        if (warning.value() != null) {
            tree.put("value", warning.value());
        }
        if (warning.count() != null) {
            tree.put("count", warning.count());
        }
        return tree;
    }
}
