package dev.vaglio.ruleset;

import dev.vaglio.engine.DecisionMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The decision graph as callers see it, with the labels of one language. */
public final class GraphView {
    private final Texts texts;
    private final String language;

    public GraphView(Texts texts, String language) {
        this.texts = texts;
        this.language = language;
    }

    /** Which node the whole decision is, the nodes, and which of them needs which. */
    public Map<String, @Nullable Object> tree(DecisionMap map) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("outcome", map.outcome().orElse(null));
        tree.put("nodes", map.nodes().stream().map(this::node).toList());
        tree.put(
                "edges",
                map.edges().stream()
                        .map(edge -> Map.of("from", edge.from(), "to", edge.to()))
                        .toList());
        return tree;
    }

    private Map<String, @Nullable Object> node(DecisionMap.Node node) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("id", node.id());
        tree.put("kind", node.kind().name().toLowerCase(Locale.ROOT));
        tree.put("name", node.name());
        tree.put("label", label(node));
        tree.put("model", node.model());
        tree.put("file", node.file());
        tree.put("tables", node.tables());
        return tree;
    }

    /** A text for the node by model and name, else for its only table, else what the model says. */
    private String label(DecisionMap.Node node) {
        String own = texts.text(language, node.model() + "." + node.name(), Map.of());
        if (own == null && node.tables().size() == 1) {
            own = texts.text(language, "table." + node.tables().get(0), Map.of());
        }
        return own == null ? node.label() : own;
    }
}
