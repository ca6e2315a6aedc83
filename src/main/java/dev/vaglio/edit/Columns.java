package dev.vaglio.edit;

import java.util.List;

/** The ids of a table's columns in their order. */
public record Columns(List<String> inputs, List<String> outputs) {
    public Columns {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    static Columns of(List<String> all, int inputs) {
        return new Columns(all.subList(0, inputs), all.subList(inputs, all.size()));
    }
}
