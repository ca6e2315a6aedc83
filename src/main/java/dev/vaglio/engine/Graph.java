package dev.vaglio.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.model.api.NamedElement;
import org.kie.kogito.decision.DecisionModel;
import org.kie.kogito.dmn.DmnDecisionModel;

/** The decision graph: asks Kogito's DecisionModel for the outcome, or for one service of the bundle. */
final class Graph {
    private final DMNRuntime runtime;
    private final DecisionModel outcome;

    Graph(DMNRuntime runtime, Model graph) {
        this.runtime = runtime;
        this.outcome = model(graph.namespace(), graph.name());
    }

    private DecisionModel model(String namespace, String name) {
        return new DmnDecisionModel(runtime, namespace, name);
    }

    /** The outcome, or what kept it from being decided. */
    record Answer(Optional<Map<?, ?>> outcome, List<String> failures) {}

    Answer decide(Map<String, ?> facts, Map<String, ?> measures) {
        DMNContext context = runtime.newContext();
        context.set("Facts", facts);
        context.set("Measures", measures);
        DMNResult result = outcome.evaluateAll(context);
        if (result.hasErrors()) {
            return new Answer(Optional.empty(), failures(result));
        }
        return result.getContext().get(Bundle.OUTCOME) instanceof Map<?, ?> tree
                ? new Answer(Optional.of(tree), List.of())
                : new Answer(Optional.empty(), List.of("The decision Outcome gave no outcome"));
    }

    /** Runs one service; its tables are heard by the listener. */
    DMNResult evaluate(Model model, String service, Map<String, @Nullable Object> parameters) {
        DMNContext context = runtime.newContext();
        parameters.forEach(context::set);
        return model(model.namespace(), model.name()).evaluateDecisionService(context, service);
    }

    private static List<String> failures(DMNResult result) {
        TreeSet<String> messages = new TreeSet<>();
        for (DMNMessage message : result.getMessages()) {
            if (message.getLevel() == org.kie.api.builder.Message.Level.ERROR) {
                messages.add(message.getMessageType() + " at " + source(message));
            }
        }
        return List.copyOf(messages);
    }

    private static String source(DMNMessage message) {
        return message.getSourceReference() instanceof NamedElement named
                ? named.getName()
                : String.valueOf(message.getSourceId());
    }
}
