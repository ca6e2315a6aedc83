package dev.vaglio.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a decision came about.
 *
 * @param tables every evaluation of every table, in the order of the bundle's tables and for one table in the order of
 *     the values seen
 * @param firedRules names of the DRL rules that fired, sorted, each once
 */
public record Trace(List<TableEvaluation> tables, List<String> firedRules) {
    /** A trace in which no DRL rule fired. */
    public Trace(List<TableEvaluation> tables) {
        this(tables, List.of());
    }

    /**
     * One evaluation of one table: the values its input expressions had, the rows that matched, and of these the rows
     * that counted under the hit policy, each with its outputs.
     */
    public record TableEvaluation(String table, List<SeenValue> seen, List<String> matched, List<CountedRow> counted) {}

    /** The value of an input expression such as {@code Facts.company.employees}; null is unknown. */
    public record SeenValue(
            String column, String expression, @Nullable Object value) {}

    /** A row that counted; outputs by column name, a single output under the name of its column. */
    public record CountedRow(String row, Map<String, @Nullable Object> outputs) {}
}
