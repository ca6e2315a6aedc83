package dev.vaglio.check;

import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.DecisionTable.Row;
import dev.vaglio.engine.Literal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table without inputs, whose rows are read as values by column. */
record ParameterTable(DecisionTable table) {
    static Optional<ParameterTable> of(List<DecisionTable> tables, String id) {
        return tables.stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .map(ParameterTable::new);
    }

    Stream<Row> rows() {
        return table.rows().stream();
    }

    /** Empty where the cell is no text. */
    String text(Row row, String column) {
        return value(row, column)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .orElse("");
    }

    Optional<BigDecimal> number(Row row, String column) {
        return value(row, column).filter(BigDecimal.class::isInstance).map(BigDecimal.class::cast);
    }

    /** The id of an output; empty where there is none of that name. */
    Optional<String> column(String name) {
        return table.outputs().stream()
                .filter(column -> column.expression().equals(name))
                .map(DecisionTable.Column::id)
                .findFirst();
    }

    private Optional<Object> value(Row row, String column) {
        return IntStream.range(0, row.outputs().size())
                .filter(at -> table.outputs().get(at).expression().equals(column))
                .mapToObj(at -> row.outputs().get(at))
                .findFirst()
                .flatMap(Literal::of)
                .flatMap(literal -> Optional.ofNullable(literal.value()));
    }
}
