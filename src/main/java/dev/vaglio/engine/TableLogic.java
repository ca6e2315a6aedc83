package dev.vaglio.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A decision table.
 *
 * @param defaults what it gives where no row matches, a value each output; empty where it has none
 */
record TableLogic(TableProgram program, List<Input> inputs, List<Row> rows, List<Logic> defaults, Hits hits)
        implements Logic {
    /** A value outside the column's own domain is unknown to it. */
    record Input(Logic logic, Predicate<Object> domain) {}

    record Row(String id, List<Cell> cells, List<Logic> outputs) {}

    /** A row that matched, with the values of its outputs. */
    record Hit(String row, List<@Nullable Object> outputs) {}

    @Override
    public @Nullable Object value(Map<String, @Nullable Object> variables, Run run) {
        @Nullable Object[] seen = new @Nullable Object[inputs.size()];
        @Nullable Object[] tested = new @Nullable Object[inputs.size()];
        for (int i = 0; i < seen.length; i++) {
            Input input = inputs.get(i);
            Object value = input.logic().value(variables, run);
            seen[i] = value;
            tested[i] = value != null && input.domain().test(value) ? value : null;
        }
        List<Row> matched = matched(tested, variables, run);
        Hits.Chosen chosen = hits.choose(hits(matched, variables, run));
        chosen.fault().ifPresent(fault -> run.fail(fault + " in " + program.table.id()));
        run.add(new Recorded(
                program,
                program.evaluation(seen, matched.stream().map(Row::id).toList(), chosen.counted()),
                variables));
        return matched.isEmpty() && !defaults.isEmpty()
                ? program.table.outputs().size() == 1
                        ? defaults.get(0).value(variables, run)
                        : hits.context(values(defaults, variables, run))
                : chosen.value();
    }

    private List<Row> matched(@Nullable Object[] tested, Map<String, @Nullable Object> variables, Run run) {
        List<Row> matched = new ArrayList<>();
        for (Row row : rows) {
            if (matches(row, tested, variables, run)) {
                matched.add(row);
            }
        }
        return matched;
    }

    private static boolean matches(
            Row row, @Nullable Object[] tested, Map<String, @Nullable Object> variables, Run run) {
        for (int i = 0; i < tested.length; i++) {
            if (!row.cells().get(i).holds(tested[i], variables, run)) {
                return false;
            }
        }
        return true;
    }

    private List<Hit> hits(List<Row> matched, Map<String, @Nullable Object> variables, Run run) {
        return matched.stream()
                .limit(hits.most())
                .map(row -> new Hit(row.id(), values(row.outputs(), variables, run)))
                .toList();
    }

    private static List<@Nullable Object> values(
            List<Logic> outputs, Map<String, @Nullable Object> variables, Run run) {
        List<@Nullable Object> values = new ArrayList<>(outputs.size());
        outputs.forEach(output -> values.add(output.value(variables, run)));
        return values;
    }
}
