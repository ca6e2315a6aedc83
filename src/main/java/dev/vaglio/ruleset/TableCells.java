package dev.vaglio.ruleset;

import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.Literal;
import dev.vaglio.engine.RuleSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the cells of tables say as literals, for checks that hold one table against another. */
final class TableCells {
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"|null");
    static final String UNKNOWN = "null";

    private TableCells() {}

    /** The texts in a cell, and {@link #UNKNOWN} where it names null. */
    static List<String> literals(String cell) {
        return LITERAL.matcher(cell)
                .results()
                .map((MatchResult found) -> found.group(1) == null ? UNKNOWN : found.group(1))
                .toList();
    }

    /** What an output column of a table can give, in the order of its rows; nothing where there is no such table. */
    static List<String> given(RuleSet ruleSet, String table, String column) {
        return ruleSet.table(table).stream()
                .flatMap(found -> found.rows().stream().flatMap(row -> given(found, row, column)))
                .distinct()
                .toList();
    }

    /** The number that a cell is; zero where it is none. */
    static BigDecimal number(String cell) {
        return Literal.of(cell)
                .map(Literal::value)
                .filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast)
                .orElse(BigDecimal.ZERO);
    }

    /** What an output column gives in one row. */
    static Stream<String> given(DecisionTable table, DecisionTable.Row row, String column) {
        return IntStream.range(0, table.outputs().size())
                .filter(output -> table.outputs().get(output).expression().equals(column))
                .boxed()
                .flatMap(output -> literals(row.outputs().get(output)).stream());
    }
}
