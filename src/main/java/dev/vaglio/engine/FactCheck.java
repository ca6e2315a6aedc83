package dev.vaglio.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says which facts are not of their declared type: once a decision, where Drools would do it at every call of a
 * service. Paths only, never values.
 */
final class FactCheck {
    private FactCheck() {}

    static List<String> faults(FactType.Structure type, Map<String, ? extends @Nullable Object> facts) {
        return at("", type, facts)
                .map(path -> "The fact " + path.substring(1) + " is not of its declared type")
                .toList();
    }

    private static Stream<String> at(String path, FactType type, @Nullable Object value) {
        if (type instanceof FactType.Structure structure && value instanceof Map<?, ?> map) {
            return structure.components().entrySet().stream()
                    .flatMap(component ->
                            at(path + "." + component.getKey(), component.getValue(), map.get(component.getKey())));
        }
        if (type instanceof FactType.ListOf list && value instanceof List<?> elements) {
            return IntStream.range(0, elements.size())
                    .boxed()
                    .flatMap(index -> at(path + "[" + index + "]", list.element(), elements.get(index)));
        }
        return value == null || isOf(type, value) ? Stream.empty() : Stream.of(path);
    }

    private static boolean isOf(FactType type, Object value) {
        if (type instanceof FactType.Text text) {
            return value instanceof String given
                    && (text.allowed().isEmpty() || text.allowed().contains(given));
        }
        if (type instanceof FactType.Number number) {
            return value instanceof BigDecimal given && isWithin(number, given);
        }
        return type instanceof FactType.Bool && value instanceof Boolean
                || type instanceof FactType.DateTime && value instanceof Instant
                || type instanceof FactType.Date && value instanceof LocalDate;
    }

    static boolean isWithin(FactType.Number type, BigDecimal value) {
        return (type.least() == null || value.compareTo(type.least()) >= 0)
                && (type.most() == null || value.compareTo(type.most()) <= 0);
    }
}
