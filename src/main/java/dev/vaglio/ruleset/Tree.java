package dev.vaglio.ruleset;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads parts of a YAML tree as what they must be. */
final class Tree {
    private Tree() {}

    /** A map with texts as keys; nothing at all is an empty one. */
    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> map(String at, @Nullable Object value) {
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Map<?, ?> map && map.keySet().stream().allMatch(String.class::isInstance)) {
            return (Map<String, @Nullable Object>) map;
        }
        throw new UnreadableBundle(at + ": keys with values are expected");
    }

    /** A list of texts; nothing at all is an empty one. */
    static List<String> texts(String at, @Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw new UnreadableBundle(at + ": a list of texts is expected");
    }
}
