package dev.vaglio.engine;

import dev.vaglio.engine.TableLogic.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The order in which rows of a table count where several hold. */
public final class Precedence {
    private Precedence() {}

    /** Places of rows, the first to count first; empty where the order hangs on outputs that are computed. */
    public static Optional<List<Integer>> of(DecisionTable table) {
        if (table.hitPolicy() != DecisionTable.HitPolicy.PRIORITY) {
            return Optional.of(IntStream.range(0, table.rows().size()).boxed().toList());
        }
        List<Hit> hits = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            Optional<List<@Nullable Object>> outputs =
                    outputs(table, table.rows().get(row));
            if (outputs.isEmpty()) {
                return Optional.empty();
            }
            hits.add(new Hit(String.valueOf(row), outputs.get()));
        }
        Hits order = new Hits(
                table.hitPolicy(),
                List.of(),
                table.outputs().stream().map(DecisionTable.Column::listed).toList());
        return Optional.of(order.ordered(hits).stream()
                .map(hit -> Integer.valueOf(hit.row()))
                .toList());
    }

    /** What computed outputs give does not matter where their column lists no values. */
    private static Optional<List<@Nullable Object>> outputs(DecisionTable table, DecisionTable.Row row) {
        List<@Nullable Object> outputs = new ArrayList<>();
        for (int i = 0; i < table.outputs().size() && i < row.outputs().size(); i++) {
            Optional<Literal> literal = Literal.of(row.outputs().get(i));
            if (literal.isEmpty() && !table.outputs().get(i).listed().isEmpty()) {
                return Optional.empty();
            }
            outputs.add(literal.isPresent() ? literal.get().value() : null);
        }
        return outputs.size() == table.outputs().size() ? Optional.of(outputs) : Optional.empty();
    }
}
