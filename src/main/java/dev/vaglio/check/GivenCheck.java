package dev.vaglio.check;

import dev.vaglio.check.Finding.Severity;
import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.DecisionTable.Column;
import dev.vaglio.engine.Trace.SeenValue;
import dev.vaglio.engine.Trace.TableEvaluation;
import dev.vaglio.ruleset.CaseResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds what columns declare of the values that come to them to the values that came when the cases were run. */
final class GivenCheck {
    private static final String CODE = "not-as-declared";
    private final Map<String, DecisionTable> declaring;

    GivenCheck(List<DecisionTable> tables) {
        this.declaring = tables.stream()
                .filter(table -> table.inputs().stream()
                        .anyMatch(column -> !column.given().equals(DecisionTable.Given.ANYTHING)))
                .collect(Collectors.toMap(DecisionTable::id, table -> table));
    }

    /** Errors at columns. */
    Stream<Finding> of(CaseResult result) {
        return result.trace().tables().stream()
                .filter(evaluation -> declaring.containsKey(evaluation.table()))
                .flatMap(evaluation -> of(
                        Objects.requireNonNull(declaring.get(evaluation.table())),
                        evaluation,
                        result.of().name()))
                .distinct();
    }

    private static Stream<Finding> of(DecisionTable table, TableEvaluation evaluation, String name) {
        Map<String, @Nullable Object> seen = new HashMap<>();
        for (SeenValue value : evaluation.seen()) {
            seen.put(value.column(), value.value());
        }
        return table.inputs().stream()
                .filter(column -> seen.containsKey(column.id()))
                .filter(column -> !column.given().admits(seen.get(column.id())) || isApart(table, column, seen))
                .map(column -> new Finding(
                        Severity.ERROR,
                        CODE,
                        table.file(),
                        table.id(),
                        null,
                        column.id(),
                        "In the case " + name + " a value comes here that the column does not declare",
                        List.of()));
    }

    /** Whether another column that is known together with it is known where it is not, or not where it is. */
    private static boolean isApart(DecisionTable table, Column column, Map<String, @Nullable Object> seen) {
        String together = column.given().together();
        return !together.isEmpty()
                && table.inputs().stream()
                        .filter(other -> other.given().together().equals(together))
                        .anyMatch(other -> (seen.get(other.id()) == null) != (seen.get(column.id()) == null));
    }
}
