package dev.vaglio.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings a measured value into the form of its type, or says which measure is not of its type. */
final class Conform {
    private Conform() {}

    static Object to(FactType type, Object value, String name, ZoneId zone) {
        if (type instanceof FactType.Number && value instanceof Number number) {
            return Values.number(number);
        }
        if (type instanceof FactType.Bool && value instanceof Boolean) {
            return value;
        }
        if (type instanceof FactType.Text text && value instanceof String given && allows(text, given)) {
            return value;
        }
        if (type instanceof FactType.Date && value instanceof LocalDate) {
            return value;
        }
        if (type instanceof FactType.ListOf list && value instanceof Collection<?> elements) {
            return elements.stream()
                    .map(element -> to(list.element(), element, name, zone))
                    .toList();
        }
        if (type instanceof FactType.Structure structure && value instanceof Map<?, ?> map) {
            return structure(structure, map, name, zone);
        }
        Instant instant = type instanceof FactType.DateTime ? Values.instant(value, zone) : null;
        if (instant == null) {
            throw new Measurer.Mismeasured("The measure " + name + " is not of its declared type");
        }
        return instant;
    }

    private static Map<String, @Nullable Object> structure(
            FactType.Structure type, Map<?, ?> values, String name, ZoneId zone) {
        Map<String, @Nullable Object> structure = new LinkedHashMap<>();
        type.components().forEach((component, of) -> {
            Object value = values.get(component);
            structure.put(
                    component,
                    value == null ? FactTree.complete(null, of) : to(of, value, name + "." + component, zone));
        });
        return structure;
    }

    private static boolean allows(FactType.Text text, String given) {
        return text.allowed().isEmpty() || text.allowed().contains(given);
    }
}
