package dev.vaglio.reference;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One item of reference data.
 *
 * @param content by field: text, whole number, boolean or list of texts; what is not known is absent
 */
record Item(Kind kind, String id, Map<String, Object> content) {
    static final String ID = "id";

    Item {
        content = Map.copyOf(content);
    }

    @Nullable
    String text(String field) {
        return content.get(field) instanceof String text ? text : null;
    }

    List<String> texts(String field) {
        return content.get(field) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** As it is answered: every field there. */
    Map<String, @Nullable Object> tree() {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        kind.fields().forEach(field -> tree.put(field.name(), content.get(field.name())));
        tree.put(ID, id);
        return tree;
    }
}
