package dev.vaglio.engine;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads a decision table of a model for evaluation; throws {@link Foreign} for what {@link TableLogic} lacks. */
final class TableLogicReader {
    private final Model model;
    private final ItemTypes types;
    private final Map<String, TableProgram> programs;

    TableLogicReader(Model model, ItemTypes types, Map<String, TableProgram> programs) {
        this.model = model;
        this.types = types;
        this.programs = programs;
    }

    TableLogic read(XmlElement element) {
        TableProgram program = Foreign.found(programs.get(element.attribute("id", "")));
        DecisionTable table = program.table;
        List<XmlElement> outputs = element.children("output");
        if (table.hitPolicy().name().startsWith("COLLECT_") && outputs.size() != 1) {
            throw new Foreign();
        }
        List<List<Object>> priorities = outputs.stream()
                .map(output -> OutputValues.of(output).orElseThrow(Foreign::new))
                .toList();
        held(element, table, priorities);
        return new TableLogic(
                program,
                element.children("input").stream()
                        .map(input -> input(input, table.id()))
                        .toList(),
                table.rows().stream().map(row -> row(row, table.id())).toList(),
                table.defaults().stream()
                        .map(cell -> Logic.of(cell, table.id()))
                        .toList(),
                new Hits(
                        table.hitPolicy(),
                        table.outputs().stream()
                                .map(DecisionTable.Column::expression)
                                .toList(),
                        priorities));
    }

    /** Outputs are literals of the values that their column lists; Drools looks at them at each evaluation. */
    private void held(XmlElement element, DecisionTable table, List<List<Object>> listed) {
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

    private TableLogic.Input input(XmlElement input, String owner) {
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
}
