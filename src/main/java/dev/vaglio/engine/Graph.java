package dev.vaglio.engine;

import dev.vaglio.engine.Services.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evaluates the decision graph of a bundle, and says which rows of which tables counted. */
interface Graph {
    /** The outcome, or what kept it from being decided, with every evaluation of every table in a fixed order. */
    record Answer(Optional<Map<?, ?>> outcome, List<String> failures, List<Recorded> tables) {}

    /** Facts and measures in FEEL's own types. */
    Answer decide(Map<String, ? extends @Nullable Object> facts, Map<String, ? extends @Nullable Object> measures);

    /** The outcome is here the value of the service's output. */
    Answer ask(StandaloneModel service, Map<String, ? extends @Nullable Object> parameters);

    /** How one table is evaluated where its service is called with other parameters. */
    List<Recorded> again(TableProgram table, Service service, Map<String, @Nullable Object> parameters);
}
