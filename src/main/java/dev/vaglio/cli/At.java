package dev.vaglio.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads parts of a decision's tree; what is not there is null or empty. */
final class At {
    private At() {}

    static @Nullable Object value(@Nullable Object tree, String... path) {
        Object at = tree;
        for (String key : path) {
            at = at instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return at;
    }

    static String text(@Nullable Object tree, String... path) {
        Object value = value(tree, path);
        return value == null ? "" : value.toString();
    }

    static Stream<? extends @Nullable Object> items(@Nullable Object tree, String... path) {
        return value(tree, path) instanceof List<?> list ? list.stream() : Stream.of();
    }
}
