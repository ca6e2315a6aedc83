package dev.vaglio.engine;

import dev.vaglio.engine.Services.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The decision graph evaluated by tables of our own: each table's cells are read once and compared as values, FEEL
 * evaluates the expressions between tables (ADR 0007). Gives what {@link DroolsGraph} gives.
 */
final class TableGraph implements Graph {
    private final Map<String, ModelNode> models;
    private final ModelNode graph;

    /**
     * @param models by namespace
     * @param graph the one that decides the outcome
     */
    TableGraph(Map<String, ModelNode> models, ModelNode graph) {
        this.models = models;
        this.graph = graph;
    }

    @Override
    public Answer decide(
            Map<String, ? extends @Nullable Object> facts, Map<String, ? extends @Nullable Object> measures) {
        Run run = new Run();
        Map<String, @Nullable Object> given = new HashMap<>();
        given.put("Facts", facts);
        given.put("Measures", measures);
        ModelNode.Call call = graph.call(given, run);
        Object outcome = null;
        for (String id : graph.ids()) {
            Object value = call.value(id);
            outcome = graph.decision(id).name().equals(Bundle.OUTCOME) ? value : outcome;
        }
        return answer(outcome, Bundle.OUTCOME, run);
    }

    @Override
    public Answer ask(StandaloneModel service, Map<String, ? extends @Nullable Object> parameters) {
        Run run = new Run();
        ModelNode model = model(service.model()).orElseThrow();
        ModelNode.Call call = model.call(parameters, run);
        return answer(call.value(model.idOf(service.output())), service.output(), run);
    }

    private static Answer answer(@Nullable Object value, String decision, Run run) {
        if (!run.failures().isEmpty()) {
            return new Answer(Optional.empty(), run.failures(), run.tables());
        }
        return value instanceof Map<?, ?> tree
                ? new Answer(Optional.of(tree), List.of(), run.tables())
                : new Answer(Optional.empty(), List.of("The decision " + decision + " gave no outcome"), run.tables());
    }

    @Override
    public List<Recorded> again(TableProgram table, Service service, Map<String, @Nullable Object> parameters) {
        Run run = new Run();
        model(service.model()).ifPresent(model -> model.call(parameters, run).value(model.decisionOf(table)));
        return run.tables().stream()
                .filter(recorded -> recorded.program() == table)
                .toList();
    }

    Optional<ModelNode> model(Model model) {
        return Optional.ofNullable(models.get(model.namespace()));
    }
}
