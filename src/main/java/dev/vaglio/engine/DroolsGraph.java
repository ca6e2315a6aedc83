package dev.vaglio.engine;

import dev.vaglio.engine.Services.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.kie.dmn.model.api.NamedElement;
import org.kie.kogito.decision.DecisionModel;
import org.kie.kogito.dmn.DmnDecisionModel;

/**
 * The decision graph as Drools evaluates it through Kogito's DecisionModel: for models that {@link TableGraph} does not
 * know, and as its oracle. Hears every evaluation of every table in a runtime that all threads share, and keeps apart
 * what each thread's own call did.
 */
final class DroolsGraph implements Graph, DMNRuntimeEventListener {
    private final DMNRuntime runtime;
    private final DecisionModel outcome;
    private final Map<String, TableProgram> programs;
    private final ThreadLocal<List<Recorded>> recording = new ThreadLocal<>();

    DroolsGraph(DMNRuntime runtime, Model graph, Map<String, TableProgram> programs) {
        this.runtime = runtime;
        this.outcome = model(graph);
        this.programs = programs;
        runtime.addListener(this);
    }

    private DecisionModel model(Model model) {
        return new DmnDecisionModel(runtime, model.namespace(), model.name());
    }

    private record Heard(DMNResult result, List<Recorded> tables) {}

    @Override
    public Answer decide(
            Map<String, ? extends @Nullable Object> facts, Map<String, ? extends @Nullable Object> measures) {
        DMNContext context = runtime.newContext();
        context.set("Facts", facts);
        context.set("Measures", measures);
        Heard heard = hear(() -> outcome.evaluateAll(context));
        return answer(heard, Bundle.OUTCOME);
    }

    @Override
    public Answer ask(StandaloneModel service, Map<String, ? extends @Nullable Object> parameters) {
        DMNContext context = runtime.newContext();
        parameters.forEach(context::set);
        return answer(
                hear(() -> model(service.model()).evaluateDecisionService(context, service.service())),
                service.output());
    }

    private static Answer answer(Heard heard, String decision) {
        if (heard.result().hasErrors()) {
            return new Answer(Optional.empty(), failures(heard.result()), heard.tables());
        }
        return heard.result().getContext().get(decision) instanceof Map<?, ?> tree
                ? new Answer(Optional.of(tree), List.of(), heard.tables())
                : new Answer(
                        Optional.empty(), List.of("The decision " + decision + " gave no outcome"), heard.tables());
    }

    @Override
    public List<Recorded> again(TableProgram table, Service service, Map<String, @Nullable Object> parameters) {
        DMNContext context = runtime.newContext();
        parameters.forEach(context::set);
        return hear(() -> model(service.model()).evaluateDecisionService(context, service.name())).tables().stream()
                .filter(recorded -> recorded.program() == table)
                .toList();
    }

    private Heard hear(Supplier<DMNResult> work) {
        List<Recorded> heard = new ArrayList<>();
        recording.set(heard);
        try {
            DMNResult result = work.get();
            heard.sort(Recorded.ORDER);
            return new Heard(result, heard);
        } finally {
            recording.remove();
        }
    }

    @Override
    public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
        List<Recorded> heard = recording.get();
        TableProgram program = programs.get(event.getDecisionTableId());
        if (heard == null || program == null) {
            return;
        }
        Map<String, @Nullable Object> context =
                new HashMap<>(event.getResult().getContext().getAll());
        heard.add(new Recorded(
                program, program.evaluation(context, event.getMatchesIds(), event.getSelectedIds()), context));
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
