package dev.vaglio.lead;

import dev.vaglio.engine.FactType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The way to one fact, such as {@code contact.consent.email}. */
record FactPath(List<String> keys) {
    static FactPath of(String text) {
        return new FactPath(List.of(text.split("\\.", -1)));
    }

    /** The type of the fact, if the structure has it. */
    Optional<FactType> in(FactType.Structure structure) {
        FactType type = structure;
        for (String key : keys) {
            FactType next = type instanceof FactType.Structure inner
                    ? inner.components().get(key)
                    : null;
            if (next == null) {
                return Optional.empty();
            }
            type = next;
        }
        return Optional.of(type);
    }

    @SuppressWarnings("unchecked")
    void put(Map<String, Object> tree, Object value) {
        Map<String, Object> inner = tree;
        for (String key : keys.subList(0, keys.size() - 1)) {
            inner = (Map<String, Object>) inner.computeIfAbsent(key, missing -> new TreeMap<String, Object>());
        }
        inner.put(keys.get(keys.size() - 1), value);
    }

    Pointer under(Pointer root) {
        Pointer at = root;
        for (String key : keys) {
            at = at.child(key);
        }
        return at;
    }

    @Override
    public String toString() {
        return String.join(".", keys);
    }
}
