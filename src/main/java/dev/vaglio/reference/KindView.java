package dev.vaglio.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A kind of reference data as callers are told of it. */
final class KindView {
    private KindView() {}

    static Map<String, Object> of(Kind kind) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("kind", kind.code());
        tree.put("limit", kind.most());
        List<Map<String, Object>> fields = new ArrayList<>();
        fields.add(field(Item.ID, kind.id(), true, kind.id().allowed()));
        kind.fields()
                .forEach(field -> fields.add(field(
                        field.name(),
                        field.type(),
                        field.isRequired(),
                        field.type().allowed())));
        tree.put("fields", fields);
        return tree;
    }

    private static Map<String, Object> field(String name, Enum<?> type, boolean isRequired, List<String> allowed) {
        String code = type.name().toLowerCase(Locale.ROOT);
        return Map.of("name", name, "type", code, "required", isRequired, "allowed", allowed);
    }
}
