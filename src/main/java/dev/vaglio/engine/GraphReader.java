package dev.vaglio.engine;

import dev.vaglio.engine.Logic.Shaping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the models of a bundle as a graph of tables, as far as they hold nothing that {@link TableGraph} lacks. */
final class GraphReader {
    private static final Set<String> LOGIC = Set.of(
            "decisionTable",
            "literalExpression",
            "context",
            "invocation",
            "functionDefinition",
            "relation",
            "list",
            "conditional",
            "filter",
            "for",
            "some",
            "every");
    private final Bundle bundle;
    private final ItemTypes types;
    private final Map<String, TableProgram> programs;
    private final Map<String, ModelNode> models = new HashMap<>();
    private final Map<String, ServiceNode> services = new HashMap<>();

    GraphReader(Bundle bundle, ItemTypes types, Map<String, TableProgram> programs) {
        this.bundle = bundle;
        this.types = types;
        this.programs = programs;
    }

    /** Empty where Drools has to evaluate the bundle. */
    Optional<TableGraph> read(Model graph) {
        try {
            bundle.models().forEach(model -> models.put(model.namespace(), new ModelNode()));
            bundle.models().forEach(this::services);
            bundle.models().forEach(this::decisions);
            return Optional.of(new TableGraph(models, node(graph)));
        } catch (Foreign foreign) {
            return Optional.empty();
        }
    }

    private ModelNode node(Model model) {
        return Foreign.found(models.get(model.namespace()));
    }

    private void services(Model model) {
        Map<String, String> names = new HashMap<>();
        model.root().children.forEach(child -> names.put(child.attribute("id", ""), child.attribute("name", "")));
        for (XmlElement service : model.root().children("decisionService")) {
            List<String> parameters = new ArrayList<>();
            for (String kind : List.of("inputData", "inputDecision")) {
                local(model, service.children(kind)).forEach(id -> parameters.add(Foreign.found(names.get(id))));
            }
            services.put(
                    model.namespace() + "#" + service.attribute("id", ""),
                    new ServiceNode(
                            node(model),
                            service.attribute("name", ""),
                            List.copyOf(parameters),
                            local(model, service.children("outputDecision"))));
        }
    }

    /** Ids of elements of the same model. */
    private static List<String> local(Model model, Collection<XmlElement> references) {
        return references.stream()
                .map(reference -> {
                    String href = reference.attribute("href", "");
                    int hash = href.indexOf('#');
                    if (hash < 0 || hash > 0 && !href.substring(0, hash).equals(model.namespace())) {
                        throw new Foreign();
                    }
                    return href.substring(hash + 1);
                })
                .toList();
    }

    private void decisions(Model model) {
        model.decisions().forEach(decision -> node(model).put(decision.attribute("id", ""), decision(model, decision)));
        node(model)
                .ids()
                .forEach(id -> node(model).decision(id).requires().stream()
                        .filter(required -> !node(model).has(required))
                        .forEach(missing -> {
                            throw new Foreign();
                        }));
    }

    private ModelNode.Decision decision(Model model, XmlElement decision) {
        String name = decision.attribute("name", "");
        Optional<XmlElement> variable = decision.child("variable");
        List<XmlElement> logic = decision.children.stream()
                .filter(child -> LOGIC.contains(child.name))
                .toList();
        if (logic.size() != 1
                || variable.isPresent() && !variable.get().attribute("name", "").equals(name)) {
            throw new Foreign();
        }
        return new ModelNode.Decision(
                name,
                local(
                        model,
                        decision.children("informationRequirement").stream()
                                .flatMap(requirement -> requirement.children("requiredDecision").stream())
                                .toList()),
                called(model, decision),
                logic(model, logic.get(0), name),
                shaping(model, variable));
    }

    private Map<String, Map<String, ServiceNode>> called(Model model, XmlElement decision) {
        Map<String, Map<String, ServiceNode>> called = new LinkedHashMap<>();
        decision.children("knowledgeRequirement").stream()
                .flatMap(requirement -> requirement.children("requiredKnowledge").stream())
                .forEach(knowledge -> {
                    String href = knowledge.attribute("href", "");
                    String of = href.startsWith("#") ? model.namespace() + href : href;
                    ServiceNode service = Foreign.found(services.get(of));
                    called.computeIfAbsent(importName(model, of), from -> new LinkedHashMap<>())
                            .put(service.name(), service);
                });
        return called;
    }

    private static String importName(Model model, String href) {
        String namespace = href.substring(0, href.indexOf('#'));
        return namespace.equals(model.namespace())
                ? ""
                : model.imports().entrySet().stream()
                        .filter(imported -> imported.getValue().equals(namespace))
                        .map(Map.Entry::getKey)
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElseThrow(Foreign::new);
    }

    private Logic logic(Model model, XmlElement element, String owner) {
        return switch (element.name) {
            case "literalExpression" -> Logic.of(element.expressionText(), owner);
            case "decisionTable" -> new TableLogicReader(model, types, programs).read(element);
            case "context" ->
                new Logic.Context(element.children("contextEntry").stream()
                        .map(entry -> entry(model, entry, owner))
                        .toList());
            default -> throw new Foreign();
        };
    }

    private Logic.Context.Entry entry(Model model, XmlElement entry, String owner) {
        Optional<XmlElement> variable = entry.child("variable");
        XmlElement logic = entry.children.stream()
                .filter(child -> LOGIC.contains(child.name))
                .findFirst()
                .orElseThrow(Foreign::new);
        return new Logic.Context.Entry(
                variable.map(named -> named.attribute("name", "")).orElse(""),
                logic(model, logic, owner),
                shaping(model, variable));
    }

    private Shaping shaping(Model model, Optional<XmlElement> variable) {
        String type = variable.map(typed -> typed.attribute("typeRef", "Any")).orElse("Any");
        if (type.equals("Any") || type.equals("feel:Any")) {
            return Shaping.AS_IT_IS;
        }
        FactType known = Foreign.found(types.type(model, type));
        if (known instanceof FactType.DateTime) {
            throw new Foreign();
        }
        return known instanceof FactType.ListOf ? Shaping.LIST : Shaping.SINGLE;
    }
}
