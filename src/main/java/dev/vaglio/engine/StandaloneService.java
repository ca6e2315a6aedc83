package dev.vaglio.engine;

import dev.vaglio.engine.Trace.TableEvaluation;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.kie.kogito.dmn.DmnDecisionModel;

/**
 * A decision service of a bundle that is asked by itself and is no part of a lead's decision, such as the review's (R1,
 * R2): one input, a structure of {@code types.dmn}; one output, a context. Its models have a runtime of their own. Shared
 * by all threads.
 */
public final class StandaloneService implements DMNRuntimeEventListener {
    private final StandaloneModel model;
    private final Map<String, TableProgram> programs = new HashMap<>();
    private final ZoneId zone;
    private final DmnDecisionModel decision;
    private final ThreadLocal<List<Heard>> hearing = new ThreadLocal<>();

    private StandaloneService(StandaloneModel model, DMNRuntime runtime, List<DecisionTable> tables, ZoneId zone) {
        this.model = model;
        this.zone = zone;
        this.decision = new DmnDecisionModel(runtime, model.namespace(), model.name());
        tables.stream()
                .filter(table -> table.file().equals(model.file()))
                .forEach(table -> programs.put(table.id(), new TableProgram(table, programs.size(), zone)));
        runtime.addListener(this);
    }

    /** Empty where the bundle has no such service. */
    static Optional<StandaloneService> of(Bundle bundle, String name, List<DecisionTable> tables, ZoneId zone) {
        return WithOwnClassLoader.call(() -> StandaloneModel.of(bundle, name)
                .flatMap(model -> model.runtime().map(runtime -> new StandaloneService(model, runtime, tables, zone))));
    }

    private record Heard(int position, TableEvaluation table) {}

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
        List<Heard> heard = new ArrayList<>();
        hearing.set(heard);
        try {
            DMNContext context =
                    decision.newContext(Map.of(model.input(), Objects.requireNonNull(Values.feel(facts, zone))));
            DMNResult result = decision.evaluateDecisionService(context, model.service());
            heard.sort(Comparator.comparingInt(Heard::position));
            return answer(result, new Trace(heard.stream().map(Heard::table).toList()));
        } finally {
            hearing.remove();
        }
    }

    private Evaluation answer(DMNResult result, Trace trace) {
        Object output = Optional.ofNullable(result.getDecisionResultByName(model.output()))
                .map(DMNDecisionResult::getResult)
                .orElse(null);
        if (result.hasErrors() || !(output instanceof Map<?, ?>)) {
            return new Evaluation.Failed(failures(result), trace);
        }
        return new Evaluation.Decided(tree(Values.out(output, zone)), Map.of(), trace, null);
    }

    /** Never the text of a message: it could repeat what was sent. */
    private static List<String> failures(DMNResult result) {
        return result.getMessages().stream()
                .filter(message -> message.getLevel() == org.kie.api.builder.Message.Level.ERROR)
                .map(DMNMessage::getMessageType)
                .map(String::valueOf)
                .distinct()
                .sorted()
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> tree(@Nullable Object value) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
    }

    @Override
    public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
        List<Heard> heard = hearing.get();
        TableProgram program = programs.get(event.getDecisionTableId());
        if (heard != null && program != null) {
            Map<String, @Nullable Object> context =
                    new HashMap<>(event.getResult().getContext().getAll());
            heard.add(new Heard(
                    program.position, program.evaluation(context, event.getMatchesIds(), event.getSelectedIds())));
        }
    }
}
