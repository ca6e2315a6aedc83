package dev.vaglio.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One decision: facts in order, DRL measures, DMN decides, the engine adds what follows from the trace. */
final class Decider {
    private final Program program;
    private final ZoneId zone;
    private final Depth depth;

    Decider(Program program, Depth depth) {
        this.program = program;
        this.depth = depth;
        this.zone = program.parameters().timeZone();
    }

    Evaluation decide(Map<String, ? extends @Nullable Object> given, Instant asOf) {
        Map<String, @Nullable Object> facts = new FactTree(program.facts()).normalise(given, asOf);
        List<String> foreign = FactCheck.faults(program.facts(), facts);
        if (!foreign.isEmpty()) {
            return new Evaluation.Failed(foreign, new Trace(List.of()));
        }
        try {
            return decide(facts, program.measurer().measure(facts, asOf), asOf);
        } catch (Measurer.Mismeasured mismeasured) {
            return new Evaluation.Failed(List.of(String.valueOf(mismeasured.getMessage())), new Trace(List.of()));
        }
    }

    private Evaluation decide(Map<String, @Nullable Object> facts, Measurer.Measured measured, Instant asOf) {
        Graph.Answer answer = program.graph().decide(tree(facts), tree(measured.measures()));
        Trace trace = trace(answer.tables(), measured);
        if (answer.outcome().isEmpty()) {
            return new Evaluation.Failed(answer.failures(), trace);
        }
        Map<String, @Nullable Object> outcome = outTree(answer.outcome().get());
        List<String> faults = new Enrichment(program, depth).enrich(outcome, answer.tables());
        return faults.isEmpty()
                ? new Evaluation.Decided(
                        outcome,
                        outTree(measured.measures()),
                        trace,
                        depth == Depth.FULL ? new Forecast(program).next(facts, measured.measures(), asOf) : null)
                : new Evaluation.Failed(faults, trace);
    }

    private static Trace trace(List<Recorded> tables, Measurer.Measured measured) {
        return new Trace(tables.stream().map(Recorded::evaluation).toList(), List.copyOf(measured.rules()));
    }

    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> tree(Map<String, @Nullable Object> values) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(Values.feel(values, zone));
    }

    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> outTree(Map<?, ?> values) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(Values.out(values, zone));
    }
}
