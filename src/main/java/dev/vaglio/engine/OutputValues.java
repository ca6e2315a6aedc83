package dev.vaglio.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The values that an output column lists, the one of highest priority first. */
final class OutputValues {
    private OutputValues() {}

    /** An empty list where the column lists none; nothing where what it lists are no literals. */
    static Optional<List<Object>> of(XmlElement output) {
        Optional<XmlElement> values = output.child("outputValues");
        return values.isEmpty()
                ? Optional.of(List.of())
                : CellTests.of(values.get().expressionText()).flatMap(OutputValues::literals);
    }

    private static Optional<List<Object>> literals(CellTests listed) {
        List<Object> literals =
                listed.tests().stream().flatMap(OutputValues::literal).toList();
        return literals.size() == listed.tests().size() ? Optional.of(literals) : Optional.empty();
    }

    private static Stream<Object> literal(CellTest test) {
        return test instanceof CellTest.Equal equal ? Stream.ofNullable(equal.literal()) : Stream.empty();
    }
}
