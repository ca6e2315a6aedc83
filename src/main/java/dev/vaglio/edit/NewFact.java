package dev.vaglio.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact of the company's own that comes with a column (P7).
 *
 * @param type {@code string}, {@code number}, {@code boolean}, {@code date} or {@code date and time}
 * @param allowed the values of a text that is one of few; empty for any
 */
public record NewFact(String type, List<String> allowed) {
    static final List<String> TYPES = List.of("string", "number", "boolean", "date", "date and time");

    public NewFact {
        allowed = List.copyOf(allowed);
    }

    Map<String, @Nullable Object> tree() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("type", type);
        tree.put("allowed", allowed);
        return tree;
    }
}
