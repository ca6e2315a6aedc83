package dev.vaglio.change;

import dev.vaglio.check.Finding;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A warning that whoever submits takes upon them, and why. Table and row are those of the warning, null where it has none. */
record Acceptance(
        String code, @Nullable String table, @Nullable String row, String reason) {
    boolean covers(Finding warning) {
        return code.equals(warning.code())
                && Objects.equals(table, warning.table())
                && Objects.equals(row, warning.row());
    }

    Map<String, @Nullable Object> tree() {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("code", code);
        tree.put("table", table);
        tree.put("row", row);
        tree.put("reason", reason);
        return tree;
    }
}
