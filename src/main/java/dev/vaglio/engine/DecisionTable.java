package dev.vaglio.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision table of a DMN model as typed rows and columns. Ids come from the model and stay the same as long as the
 * row or column lives.
 */
public record DecisionTable(
        String id,
        String name,
        String model,
        String file,
        HitPolicy hitPolicy,
        List<Column> inputs,
        List<Column> outputs,
        List<Row> rows) {
    /** The hit policies of DMN that Vaglio's tables use. */
    public enum HitPolicy {
        UNIQUE,
        FIRST,
        PRIORITY,
        ANY,
        COLLECT,
        COLLECT_SUM,
        COLLECT_MIN,
        COLLECT_MAX,
        COLLECT_COUNT,
        RULE_ORDER,
        OUTPUT_ORDER
    }

    /** An input's expression is FEEL such as {@code Facts.company.employees}; an output's is its name. */
    public record Column(String id, String label, String expression, FactType type) {}

    /** Cells are FEEL text as written, an input cell each input column and an output cell each output column. */
    public record Row(
            String id, String label, @Nullable String annotation, List<String> inputs, List<String> outputs) {}
}
