package dev.vaglio.ruleset;

import dev.vaglio.engine.FactType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Types the facts of a case as the bundle declares them; what it does not declare is a fault. */
final class CaseFacts {
    record Typed(Map<String, @Nullable Object> tree, List<String> faults) {}

    private final FactType.Structure type;

    CaseFacts(FactType.Structure type) {
        this.type = type;
    }

    Typed read(Map<String, @Nullable Object> facts) {
        List<String> faults = new ArrayList<>();
        return new Typed(structure("facts", type, facts, faults), faults);
    }

    private static Map<String, @Nullable Object> structure(
            String path, FactType.Structure type, Map<?, ?> facts, List<String> faults) {
        Map<String, @Nullable Object> typed = new LinkedHashMap<>();
        facts.forEach((key, value) -> {
            String name = String.valueOf(key);
            FactType member = type.components().get(name);
            if (member == null) {
                faults.add(path + "." + name + ": there is no such fact");
            } else {
                typed.put(name, value(path + "." + name, member, value, faults));
            }
        });
        return typed;
    }

    private static @Nullable Object value(String path, FactType type, @Nullable Object value, List<String> faults) {
        if (value == null) {
            return null;
        }
        if (type instanceof FactType.Structure structure && value instanceof Map<?, ?> map) {
            return structure(path, structure, map, faults);
        }
        if (type instanceof FactType.ListOf list && value instanceof List<?> items) {
            return items(path, list, items, faults);
        }
        try {
            return leaf(type, value);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            faults.add(path + ": not a " + type);
            return null;
        }
    }

    private static List<@Nullable Object> items(String path, FactType.ListOf type, List<?> items, List<String> faults) {
        List<@Nullable Object> typed = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            typed.add(value(path + "[" + i + "]", type.element(), items.get(i), faults));
        }
        return typed;
    }

    private static Object leaf(FactType type, Object value) {
        if (type instanceof FactType.Number && value instanceof Number) {
            return new BigDecimal(value.toString());
        }
        if (type instanceof FactType.Bool && value instanceof Boolean) {
            return value;
        }
        if (!(value instanceof String text)) {
            throw new IllegalArgumentException();
        }
        if (type instanceof FactType.DateTime) {
            return OffsetDateTime.parse(text).toInstant();
        }
        if (type instanceof FactType.Date) {
            return LocalDate.parse(text);
        }
        if (type instanceof FactType.Text allowed
                && (allowed.allowed().isEmpty() || allowed.allowed().contains(text))) {
            return text;
        }
        throw new IllegalArgumentException();
    }
}
