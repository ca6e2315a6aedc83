package dev.vaglio.engine;

import dev.vaglio.engine.DecisionMap.Edge;
import dev.vaglio.engine.DecisionMap.Kind;
import dev.vaglio.engine.DecisionMap.Node;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the requirements of all models of a bundle as one graph. */
final class DecisionMapReader {
    private static final Map<String, Kind> KINDS = Map.of(
            "inputData", Kind.INPUT,
            "decision", Kind.DECISION,
            "businessKnowledgeModel", Kind.DECISION,
            "decisionService", Kind.SERVICE);

    /** What names another element that its owner needs. */
    private static final Set<String> NEEDS =
            Set.of("requiredInput", "requiredDecision", "requiredKnowledge", "outputDecision");

    private final Bundle bundle;
    private final Map<String, Model> models;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Set<Edge> edges = new LinkedHashSet<>();

    DecisionMapReader(Bundle bundle) {
        this.bundle = bundle;
        this.models = bundle.byNamespace();
    }

    DecisionMap read() {
        bundle.models().forEach(model -> elements(model).forEach(element -> node(model, element)));
        bundle.models().forEach(model -> elements(model).forEach(element -> needs(model, element)));
        return new DecisionMap(outcome(), List.copyOf(nodes.values()), List.copyOf(edges));
    }

    private static Stream<XmlElement> elements(Model model) {
        return model.root().children.stream().filter(element -> KINDS.containsKey(element.name));
    }

    private void node(Model model, XmlElement element) {
        List<XmlElement> tables = element.all("decisionTable").toList();
        Kind kind = tables.isEmpty() ? KINDS.getOrDefault(element.name, Kind.DECISION) : Kind.TABLE;
        String id = id(model, element.attribute("id", ""));
        String name = element.attribute("name", "");
        nodes.putIfAbsent(
                id,
                new Node(id, kind, name, element.attribute("label", name), model.name(), model.file(), ids(tables)));
    }

    private static List<String> ids(List<XmlElement> tables) {
        return tables.stream()
                .map(table -> table.attribute("id", ""))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private void needs(Model model, XmlElement element) {
        String to = id(model, element.attribute("id", ""));
        element.all()
                .filter(reference -> NEEDS.contains(reference.name))
                .flatMap(reference -> target(model, reference.attribute("href", "")).stream())
                .filter(nodes::containsKey)
                .forEach(from -> edges.add(new Edge(from, to)));
    }

    private Optional<String> target(Model model, String href) {
        int hash = href.indexOf('#');
        Optional<Model> of = hash > 0 ? Optional.ofNullable(models.get(href.substring(0, hash))) : Optional.of(model);
        return of.map(owner -> id(owner, href.substring(hash + 1)));
    }

    private Optional<String> outcome() {
        return bundle.graph()
                .flatMap(model -> model.decisions().stream()
                        .filter(decision -> Bundle.OUTCOME.equals(decision.attribute("name")))
                        .map(decision -> id(model, decision.attribute("id", "")))
                        .findFirst());
    }

    private static String id(Model model, String local) {
        return model.file() + "#" + local;
    }
}
