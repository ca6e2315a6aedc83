package dev.vaglio.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds to the outcome what follows from the trace: contributions, needs, nearest thresholds, tables of rows. */
final class Enrichment {
    private final Program program;
    private final Map<String, String> tableOfRow;
    private final Depth depth;

    Enrichment(Program program, Depth depth) {
        this.program = program;
        this.depth = depth;
        this.tableOfRow = program.tableOfRow();
    }

    /** Gives what does not add up, which must keep the outcome from being answered. */
    List<String> enrich(Map<String, @Nullable Object> outcome, List<Recorded> trace) {
        List<String> faults = new Contributions(tableOfRow).add(outcome, trace);
        outcome.put("needs", Needs.of(trace));
        if (depth == Depth.FULL) {
            outcome.put("nearest", new Nearest(program).of(trace));
        }
        tables(outcome);
        return faults;
    }

    @SuppressWarnings("unchecked")
    private void tables(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            map.values().forEach(this::tables);
            if (map.get("row") instanceof String row && tableOfRow.containsKey(row) && !map.containsKey("table")) {
                ((Map<String, @Nullable Object>) map).put("table", tableOfRow.get(row));
            }
        } else if (node instanceof List<?> list) {
            list.forEach(this::tables);
        }
    }
}
