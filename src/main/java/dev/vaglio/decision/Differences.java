package dev.vaglio.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where two trees of canonical JSON differ, as JSON pointers in the order of the tree. */
final class Differences {
    private static final int MOST = 100;

    private final List<String> pointers = new ArrayList<>();

    /** At most 100 pointers. */
    static List<String> between(@Nullable Object one, @Nullable Object other) {
        Differences differences = new Differences();
        differences.compare("", one, other);
        return differences.pointers;
    }

    private void compare(String pointer, @Nullable Object one, @Nullable Object other) {
        if (one instanceof Map<?, ?> left && other instanceof Map<?, ?> right) {
            keys(left, right).forEach(key -> compare(pointer + step(key), left.get(key), right.get(key)));
        } else if (one instanceof List<?> left && other instanceof List<?> right && left.size() == right.size()) {
            for (int i = 0; i < left.size(); i++) {
                compare(pointer + "/" + i, left.get(i), right.get(i));
            }
        } else if (!Objects.equals(one, other) && pointers.size() < MOST) {
            pointers.add(pointer);
        }
    }

    /** The keys that either object has, in the order of canonical JSON. */
    static SortedSet<String> keys(Map<?, ?> one, Map<?, ?> other) {
        SortedSet<String> keys = new TreeSet<>();
        one.keySet().forEach(key -> keys.add(String.valueOf(key)));
        other.keySet().forEach(key -> keys.add(String.valueOf(key)));
        return keys;
    }

    /** What a key adds to a JSON pointer. */
    static String step(String key) {
        return "/" + key.replace("~", "~0").replace("/", "~1");
    }
}
