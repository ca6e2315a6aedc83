package dev.vaglio.engine;

import dev.vaglio.engine.DecisionTable.Column;
import dev.vaglio.engine.DecisionTable.HitPolicy;
import dev.vaglio.engine.Findings.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the decision tables of a model as typed rows and columns. */
final class TableReader {
    private final Model model;
    private final ItemTypes types;
    private final Findings findings;
    private final Map<String, FactType> variables = new HashMap<>();

    TableReader(Model model, ItemTypes types, Findings findings) {
        this.model = model;
        this.types = types;
        this.findings = findings;
        model.root().children("inputData").forEach(this::variable);
        model.root().children("decision").forEach(this::variable);
    }

    private void variable(XmlElement element) {
        FactType type = variableType(element);
        if (type != null) {
            variables.put(element.attribute("name", ""), type);
        }
    }

    private @Nullable FactType variableType(XmlElement element) {
        return element.child("variable")
                .map(variable -> types.type(model, variable.attribute("typeRef")))
                .orElse(null);
    }

    List<DecisionTable> tables() {
        List<DecisionTable> tables = new ArrayList<>();
        for (XmlElement owner : model.root().children) {
            owner.all("decisionTable").forEach(table -> table(owner, table).ifPresent(tables::add));
        }
        return tables;
    }

    private Optional<DecisionTable> table(XmlElement owner, XmlElement table) {
        String id = table.attribute("id", "");
        Place place = Place.of(model.file()).table(id.isEmpty() ? null : id);
        if (id.isEmpty()) {
            findings.error("no-id", place, "A decision table of " + owner.attribute("name", "") + " has no id");
            return Optional.empty();
        }
        Optional<HitPolicy> hitPolicy = hitPolicy(table);
        if (hitPolicy.isEmpty()) {
            findings.error("unknown-hit-policy", place, "Unknown hit policy");
            return Optional.empty();
        }
        return sized(table, place)
                ? Optional.of(new DecisionTable(
                        id,
                        owner.attribute("name", id),
                        model.name(),
                        model.file(),
                        hitPolicy.get(),
                        inputs(table, place),
                        outputs(owner, table),
                        TableRows.of(table),
                        TableRows.defaults(table),
                        new TableMarks(findings, place).joint(table),
                        label(owner, table)))
                : Optional.empty();
    }

    private static String label(XmlElement owner, XmlElement table) {
        return table.attribute("label", owner.attribute("label", owner.attribute("name", "")));
    }

    private boolean sized(XmlElement table, Place place) {
        int rows = table.children("rule").size();
        int columns = table.children("input").size() + table.children("output").size();
        if (rows > Limits.ROWS || rows * columns > Limits.CELLS) {
            findings.error(
                    "too-large",
                    place,
                    "More than " + Limits.ROWS + " rows or " + Limits.CELLS + " cells in one table");
            return false;
        }
        return true;
    }

    private static Optional<HitPolicy> hitPolicy(XmlElement table) {
        String policy = table.attribute("hitPolicy", "UNIQUE").replace(' ', '_');
        String name = "COLLECT".equals(policy) && table.attribute("aggregation") != null
                ? "COLLECT_" + table.attribute("aggregation")
                : policy;
        for (HitPolicy known : HitPolicy.values()) {
            if (known.name().equals(name)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    private List<Column> inputs(XmlElement table, Place place) {
        List<XmlElement> inputs = table.children("input");
        TableMarks marks = new TableMarks(findings, place);
        return IntStream.range(0, inputs.size())
                .mapToObj(i -> input(inputs.get(i), cells(table, "inputEntry", i), i, marks))
                .toList();
    }

    private Column input(XmlElement input, List<String> cells, int index, TableMarks marks) {
        Optional<XmlElement> expression = input.child("inputExpression");
        String text = expression.map(XmlElement::expressionText).orElse("");
        FactType declared = expression
                .map(element -> types.type(model, element.attribute("typeRef")))
                .orElse(null);
        FactType type = declared != null ? declared : pathType(text);
        String id = input.attribute("id", "input-" + (index + 1));
        return new Column(
                id,
                input.attribute("label", text),
                text,
                type != null ? type : literalType(cells),
                List.of(),
                marks.trend(input, id),
                marks.given(input, id));
    }

    private @Nullable FactType pathType(String expression) {
        String[] names = expression.split("\\.", -1);
        FactType type = variables.get(names[0]);
        for (int i = 1; i < names.length; i++) {
            type = type instanceof FactType.Structure structure
                    ? structure.components().get(names[i])
                    : null;
        }
        return type;
    }

    private List<Column> outputs(XmlElement owner, XmlElement table) {
        List<XmlElement> outputs = table.children("output");
        return IntStream.range(0, outputs.size())
                .mapToObj(i -> output(owner, outputs, cells(table, "outputEntry", i), i))
                .toList();
    }

    private Column output(XmlElement owner, List<XmlElement> outputs, List<String> cells, int index) {
        XmlElement output = outputs.get(index);
        String name = output.attribute("name", owner.attribute("name", "output"));
        FactType declared = types.type(model, output.attribute("typeRef"));
        FactType type = declared != null ? declared : ownerType(owner, name, outputs.size());
        String id = output.attribute("id", "output-" + (index + 1));
        return new Column(
                id,
                output.attribute("label", name),
                name,
                type != null ? type : literalType(cells),
                OutputValues.of(output).orElse(List.of()),
                DecisionTable.Trend.NONE);
    }

    private @Nullable FactType ownerType(XmlElement owner, String name, int outputs) {
        FactType type = variableType(owner);
        FactType one = type instanceof FactType.ListOf list ? list.element() : type;
        if (one instanceof FactType.Structure structure) {
            return structure.components().get(name);
        }
        return outputs == 1 ? one : null;
    }

    private static FactType literalType(List<String> cells) {
        List<Object> values = cells.stream()
                .flatMap(cell -> Literal.plain(cell).stream())
                .flatMap(literal -> Optional.ofNullable(literal.value()).stream())
                .toList();
        boolean all = values.size() > 0;
        if (all && values.stream().allMatch(java.math.BigDecimal.class::isInstance)) {
            return new FactType.Number(null, null);
        }
        return all && values.stream().allMatch(Boolean.class::isInstance)
                ? new FactType.Bool()
                : new FactType.Text(List.of());
    }

    private static List<String> cells(XmlElement table, String kind, int index) {
        return table.children("rule").stream()
                .map(rule -> rule.children(kind))
                .filter(cells -> index < cells.size())
                .map(cells -> cells.get(index).expressionText())
                .toList();
    }
}
