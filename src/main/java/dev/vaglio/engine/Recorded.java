package dev.vaglio.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One evaluation of one table with the variables it ran over. */
record Recorded(TableProgram program, Trace.TableEvaluation evaluation, Map<String, @Nullable Object> context) {
    /** An order that depends on the facts alone: of the tables in the bundle, then of the values seen. */
    static final Comparator<Recorded> ORDER = Comparator.comparingInt(
                    (Recorded recorded) -> recorded.program().position)
            .thenComparing(recorded -> recorded.evaluation().seen().toString());

    List<Object> because(String row) {
        return program.because(row, evaluation.seen());
    }
}
