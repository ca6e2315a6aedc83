package dev.vaglio.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;

/**
 * Hears every evaluation of every table in a runtime that all threads share, and keeps apart what each thread's own
 * call did.
 */
final class Recorder implements DMNRuntimeEventListener {
    private final Map<String, TableProgram> programs;
    private final ThreadLocal<List<Recorded>> recording = new ThreadLocal<>();

    Recorder(Map<String, TableProgram> programs) {
        this.programs = programs;
    }

    /** One evaluation with the variables it ran over. */
    record Recorded(TableProgram program, Trace.TableEvaluation evaluation, Map<String, @Nullable Object> context) {
        List<Object> because(String row) {
            return program.because(row, evaluation.seen());
        }
    }

    record Recording<T>(T result, List<Recorded> tables) {}

    /** Runs the work and gives what it recorded on this thread, in an order that depends on the facts alone. */
    <T> Recording<T> record(Supplier<T> work) {
        List<Recorded> outer = recording.get();
        List<Recorded> heard = new ArrayList<>();
        recording.set(heard);
        try {
            T result = work.get();
            heard.sort(Comparator.comparingInt((Recorded recorded) -> recorded.program().position)
                    .thenComparing(recorded -> recorded.evaluation().seen().toString()));
            return new Recording<>(result, heard);
        } finally {
            if (outer == null) {
                recording.remove();
            } else {
                recording.set(outer);
            }
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
}
