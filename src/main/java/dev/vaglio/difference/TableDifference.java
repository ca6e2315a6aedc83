package dev.vaglio.difference;

import dev.vaglio.engine.DecisionTable.HitPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that is not as it was.
 *
 * @param hitPolicy the two hit policies where they differ
 * @param rows first those that are there now in their order, then those that are gone
 */
public record TableDifference(
        String id,
        String name,
        String file,
        Change change,
        @Nullable HitPolicies hitPolicy,
        List<ColumnDifference> columns,
        List<RowDifference> rows) {
    /** How the rows that match were and are put together. */
    public record HitPolicies(HitPolicy before, HitPolicy after) {}
}
