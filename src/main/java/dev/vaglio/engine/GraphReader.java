package dev.vaglio.engine;

import dev.vaglio.engine.Logic.Shaping;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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

    /** A model holds something that only Drools evaluates. */
    private static final class Foreign extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Foreign() {
            super(null, null, false, false);
        }
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
        return found(models.get(model.namespace()));
    }

    private static <T> T found(@Nullable T thing) {
        if (thing == null) {
            throw new Foreign();
        }
        return thing;
    }

    private void services(Model model) {
        Map<String, String> names = new HashMap<>();
        model.root().children.forEach(child -> names.put(child.attribute("id", ""), child.attribute("name", "")));
        for (XmlElement service : model.root().children("decisionService")) {
            List<String> parameters = new ArrayList<>();
            for (String kind : List.of("inputData", "inputDecision")) {
                local(model, service.children(kind)).forEach(id -> parameters.add(found(names.get(id))));
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
                    ServiceNode service = found(services.get(of));
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
            case "decisionTable" -> table(model, element);
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
        FactType known = found(types.type(model, type));
        if (known instanceof FactType.DateTime) {
            throw new Foreign();
        }
        return known instanceof FactType.ListOf ? Shaping.LIST : Shaping.SINGLE;
    }

    private TableLogic table(Model model, XmlElement element) {
        TableProgram program = found(programs.get(element.attribute("id", "")));
        DecisionTable table = program.table;
        List<XmlElement> outputs = element.children("output");
        if (table.hitPolicy().name().startsWith("COLLECT_") && outputs.size() != 1) {
            throw new Foreign();
        }
        List<List<Object>> priorities =
                outputs.stream().map(GraphReader::values).toList();
        held(model, element, table, priorities);
        return new TableLogic(
                program,
                element.children("input").stream()
                        .map(input -> input(model, input, table.id()))
                        .toList(),
                table.rows().stream().map(row -> row(row, table.id())).toList(),
                defaults(outputs, table.id()),
                new Hits(
                        table.hitPolicy(),
                        table.outputs().stream()
                                .map(DecisionTable.Column::expression)
                                .toList(),
                        priorities));
    }

    /** The values that a column lists, in their order. */
    private static List<Object> values(XmlElement output) {
        return output.child("outputValues")
                .map(values -> CellTests.of(values.expressionText()).orElseThrow(Foreign::new))
                .map(listed -> listed.tests().stream()
                        .map(test -> test instanceof CellTest.Equal equal ? found(equal.literal()) : foreign())
                        .toList())
                .orElse(List.of());
    }

    private static Object foreign() {
        throw new Foreign();
    }

    /** Outputs are literals of the values that their column lists; Drools looks at them at each evaluation. */
    private void held(Model model, XmlElement element, DecisionTable table, List<List<Object>> listed) {
        List<XmlElement> outputs = element.children("output");
        for (int i = 0; i < outputs.size(); i++) {
            int column = i;
            FactType type = types.type(model, outputs.get(i).attribute("typeRef"));
            List<?> allowed =
                    type instanceof FactType.Text text && listed.get(i).isEmpty() ? text.allowed() : listed.get(i);
            if (!allowed.isEmpty()
                    && !table.rows().stream()
                            .allMatch(row -> isOneOf(allowed, row.outputs().get(column)))) {
                throw new Foreign();
            }
        }
    }

    private static boolean isOneOf(List<?> allowed, String cell) {
        return Literal.plain(cell)
                .filter(literal -> literal.value() != null && allowed.contains(literal.value()))
                .isPresent();
    }

    private TableLogic.Input input(Model model, XmlElement input, String owner) {
        XmlElement expression = input.child("inputExpression").orElseThrow(Foreign::new);
        Optional<XmlElement> values = input.child("inputValues");
        if (values.isPresent()) {
            throw new Foreign();
        }
        return new TableLogic.Input(
                Logic.of(expression.expressionText(), owner),
                domain(types.type(model, expression.attribute("typeRef"))));
    }

    private static Predicate<Object> domain(@Nullable FactType type) {
        if (type instanceof FactType.ListOf list) {
            Predicate<Object> each = domain(list.element());
            return value ->
                    value instanceof Collection<?> elements ? elements.stream().allMatch(each) : each.test(value);
        }
        if (type instanceof FactType.Text text && !text.allowed().isEmpty()) {
            return value -> text.allowed().contains(value);
        }
        return type instanceof FactType.Number number && (number.least() != null || number.most() != null)
                ? value -> value instanceof BigDecimal given && FactCheck.isWithin(number, given)
                : value -> true;
    }

    private static TableLogic.Row row(DecisionTable.Row row, String owner) {
        return new TableLogic.Row(
                row.id(),
                row.inputs().stream().map(cell -> new Cell(cell, owner)).toList(),
                row.outputs().stream().map(cell -> Logic.of(cell, owner)).toList());
    }

    private static List<Logic> defaults(List<XmlElement> outputs, String owner) {
        List<Logic> defaults = outputs.stream()
                .flatMap(output -> output.child("defaultOutputEntry").stream())
                .map(entry -> Logic.of(entry.expressionText(), owner))
                .toList();
        return defaults.size() == outputs.size() ? defaults : List.of();
    }
}
