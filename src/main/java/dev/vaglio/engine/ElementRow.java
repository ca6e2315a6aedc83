package dev.vaglio.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What one row of a table over parameters asks of an element: texts it must have, and thresholds of its numbers. */
record ElementRow(Map<String, Set<String>> texts, Map<String, Splits> numbers) {
    private static final Set<String> NO_PARAMETERS = Set.of("Facts", "Measures");

    /** The rows that ask about a number. */
    static List<ElementRow> of(TableProgram program) {
        return program.table.rows().stream()
                .map(row -> row(program, row))
                .filter(row -> !row.numbers().isEmpty())
                .toList();
    }

    private static ElementRow row(TableProgram program, DecisionTable.Row row) {
        Map<String, Set<String>> texts = new HashMap<>();
        Map<String, Splits> numbers = new HashMap<>();
        for (int i = 0; i < row.inputs().size(); i++) {
            List<String> path = program.path(i).orElse(List.of());
            String cell = row.inputs().get(i);
            if (path.isEmpty() || NO_PARAMETERS.contains(path.get(0)) || cell.equals("-")) {
                continue;
            }
            String name = path.get(path.size() - 1);
            Set<String> allowed = texts(cell);
            Splits splits = Splits.of(List.of(cell));
            if (!allowed.isEmpty()) {
                texts.put(name, allowed);
            } else if (!splits.all().isEmpty()) {
                numbers.put(name, splits);
            }
        }
        return new ElementRow(texts, numbers);
    }

    /** The texts of a cell that lists nothing but texts. */
    private static Set<String> texts(String cell) {
        return CellTests.of(cell)
                .filter(tests -> !tests.negated())
                .map(CellTests::tests)
                .filter(tests -> tests.stream().allMatch(ElementRow::isText))
                .map(tests -> tests.stream()
                        .map(test -> String.valueOf(((CellTest.Equal) test).literal()))
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static boolean isText(CellTest test) {
        return test instanceof CellTest.Equal equal && equal.literal() instanceof String;
    }

    boolean concerns(Map<?, ?> element) {
        return element.keySet().containsAll(numbers.keySet())
                && texts.entrySet().stream()
                        .allMatch(text -> !element.containsKey(text.getKey())
                                || element.get(text.getKey()) instanceof String value
                                        && text.getValue().contains(value));
    }

    void append(Map<?, ?> element, StringBuilder signature) {
        List<String> positions = new ArrayList<>();
        numbers.forEach((name, splits) -> positions.add(
                element.get(name) instanceof BigDecimal number ? name + splits.passed(number) : name + "-"));
        positions.stream()
                .sorted()
                .forEach(position -> signature.append(position).append(','));
    }
}
