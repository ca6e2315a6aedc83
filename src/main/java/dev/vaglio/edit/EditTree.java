package dev.vaglio.edit;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** An edit as a tree, built part by part. */
final class EditTree extends LinkedHashMap<String, @Nullable Object> {
    private static final long serialVersionUID = 1;

    private EditTree() {}

    static EditTree of(String op, String table) {
        return new EditTree().with("op", op).with("table", table);
    }

    static EditTree was(String name, @Nullable Object value) {
        return new EditTree().with(name, value);
    }

    EditTree row(String row) {
        return with("row", row);
    }

    EditTree with(String name, @Nullable Object value) {
        put(name, value);
        return this;
    }
}
