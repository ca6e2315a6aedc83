package dev.vaglio.ruleset;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares an expected part with an actual tree and collects each difference as {@code path: expected …, was …}. A map
 * holds at least the expected keys, a list has the same length, numbers compare by value, times by moment.
 */
final class PartOf {
    private final List<String> differences = new ArrayList<>();

    static List<String> differences(String path, @Nullable Object expected, @Nullable Object actual) {
        PartOf part = new PartOf();
        part.compare(path, expected, actual);
        return part.differences;
    }

    private void compare(String path, @Nullable Object expected, @Nullable Object actual) {
        if (expected instanceof Map<?, ?> map && actual instanceof Map<?, ?> tree) {
            map.forEach((key, value) -> member(path + "." + key, value, tree, key));
        } else if (expected instanceof List<?> list && actual instanceof List<?> items && list.size() == items.size()) {
            for (int i = 0; i < list.size(); i++) {
                compare(path + "[" + i + "]", list.get(i), items.get(i));
            }
        } else if (!same(expected, actual)) {
            differences.add(path + ": expected " + expected + ", was " + actual);
        }
    }

    private void member(String path, @Nullable Object expected, Map<?, ?> tree, Object key) {
        if (expected != null && !tree.containsKey(key)) {
            differences.add(path + ": expected " + expected + ", but there are only " + tree.keySet());
        } else {
            compare(path, expected, tree.get(key));
        }
    }

    private static boolean same(@Nullable Object expected, @Nullable Object actual) {
        if (expected instanceof Number && actual instanceof Number) {
            return number(expected).compareTo(number(actual)) == 0;
        }
        if (expected instanceof String text && actual != null && !text.equals(actual.toString())) {
            return sameMoment(text, actual.toString());
        }
        if (actual instanceof Instant || actual instanceof LocalDate) {
            return Objects.equals(expected, actual.toString());
        }
        return Objects.equals(expected, actual);
    }

    private static BigDecimal number(Object value) {
        return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
    }

    private static boolean sameMoment(String expected, String actual) {
        try {
            return OffsetDateTime.parse(expected).isEqual(OffsetDateTime.parse(actual));
        } catch (DateTimeParseException text) {
            return false;
        }
    }
}
