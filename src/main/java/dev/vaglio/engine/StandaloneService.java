package dev.vaglio.engine;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decision service of a bundle that is asked by itself and is no part of a lead's decision, such as the review's (R1,
 * R2): one input, a structure of {@code types.dmn}; one output, a context. Shared by all threads.
 */
public final class StandaloneService {
    private final Graph graph;
    private final StandaloneModel model;
    private final ZoneId zone;

    private StandaloneService(Graph graph, StandaloneModel model, ZoneId zone) {
        this.graph = graph;
        this.model = model;
        this.zone = zone;
    }

    /** Empty where the bundle has no such service. */
    static Optional<StandaloneService> of(Program program, String name) {
        return StandaloneModel.of(program.bundle(), name)
                .map(model -> new StandaloneService(
                        program.graph(), model, program.parameters().timeZone()));
    }

    /** What a caller may send. */
    public FactType.Structure input() {
        return model.inputType();
    }

    /**
     * Asks the service.
     *
     * @param given a tree in the shape of {@link #input()}; absent keys are unknown
     */
    public Evaluation ask(Map<String, ? extends @Nullable Object> given) {
        Object facts = FactTree.complete(given, input());
        List<String> foreign = FactCheck.faults(input(), tree(facts));
        return foreign.isEmpty()
                ? WithOwnClassLoader.call(() -> evaluate(facts))
                : new Evaluation.Failed(foreign, new Trace(List.of()));
    }

    private Evaluation evaluate(@Nullable Object facts) {
        Graph.Answer answer = graph.ask(model, Map.of(model.input(), Objects.requireNonNull(Values.feel(facts, zone))));
        Trace trace =
                new Trace(answer.tables().stream().map(Recorded::evaluation).toList());
        return answer.outcome().isPresent()
                ? new Evaluation.Decided(tree(Values.out(answer.outcome().get(), zone)), Map.of(), trace, null)
                : new Evaluation.Failed(answer.failures(), trace);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> tree(@Nullable Object value) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
    }
}
