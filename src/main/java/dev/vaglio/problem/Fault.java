package dev.vaglio.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, at its place.
 *
 * @param pointer a JSON pointer into the body (RFC 6901, empty is the whole), or the name of a parameter or header
 * @param code stable, lower snake_case, such as {@code wrong_type}
 * @param detail for people; never repeats a value of the facts
 * @param allowed what would be right; empty where that can not be listed
 */
public record Fault(String pointer, String code, String detail, List<String> allowed) {
    public Fault {
        allowed = List.copyOf(allowed);
    }

    public Fault(String pointer, String code, String detail) {
        this(pointer, code, detail, List.of());
    }

    /** As JSON has it. */
    public Map<String, @Nullable Object> tree() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("pointer", pointer);
        tree.put("code", code);
        tree.put("detail", detail);
        if (!allowed.isEmpty()) {
            tree.put("allowed", allowed);
        }
        return tree;
    }
}
