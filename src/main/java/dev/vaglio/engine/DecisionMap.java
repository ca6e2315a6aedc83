package dev.vaglio.engine;

import java.util.List;
import java.util.Optional;

/**
 * What decides what in a bundle, across its models, as people look at it. Read without compiling: models with errors give
 * what can be read of them. Safe on hostile input as {@link RuleSetCompiler} is.
 *
 * @param outcome the id of the node that the whole decision is; empty where no model decides it
 * @param nodes in the order of files and of what stands in them
 * @param edges between nodes that are there, each once
 */
public record DecisionMap(Optional<String> outcome, List<Node> nodes, List<Edge> edges) {
    /** What a node is. A decision with a table is a table. */
    public enum Kind {
        INPUT,
        DECISION,
        TABLE,
        SERVICE
    }

    /**
     * Something that has a value.
     *
     * @param id the file and the id in it, such as {@code dmn/fit.dmn#decision_title}
     * @param label what people call it
     * @param tables ids of the tables that it decides by
     */
    public record Node(
            String id, Kind kind, String name, String label, String model, String file, List<String> tables) {}

    /** The node {@code from} is needed by the node {@code to}. */
    public record Edge(String from, String to) {}

    public static DecisionMap of(RuleSetSource source) {
        Findings findings = new Findings();
        return RuleSetCompiler.sized(source, findings)
                ? new DecisionMapReader(Bundle.read(source, findings)).read()
                : new DecisionMap(Optional.empty(), List.of(), List.of());
    }
}
