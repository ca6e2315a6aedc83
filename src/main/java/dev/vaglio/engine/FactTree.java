package dev.vaglio.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Facts in the one form that the rules see: every known key there, unknown as null, numbers without trailing zeros,
 * lists sorted, each act once, none later than the moment decided for.
 */
final class FactTree {
    private static final String ACTIVITIES = "activities";
    private static final Comparator<Object> ORDER = Comparator.comparing(FactTree::moment)
            .thenComparing(element -> key(element, "id"))
            .thenComparing(Values::sortText);
    private final FactType.Structure type;

    FactTree(FactType.Structure type) {
        this.type = type;
    }

    Map<String, @Nullable Object> normalise(Map<String, ? extends @Nullable Object> facts, Instant asOf) {
        Map<String, @Nullable Object> tree = structure(facts, type);
        if (tree.get(ACTIVITIES) instanceof List<?> activities) {
            tree.put(ACTIVITIES, acts(activities, asOf));
        }
        return tree;
    }

    static @Nullable Object complete(@Nullable Object value, FactType type) {
        if (type instanceof FactType.Structure structure) {
            return structure(value instanceof Map<?, ?> map ? map : Map.of(), structure);
        }
        if (type instanceof FactType.ListOf list) {
            return list(value instanceof Collection<?> elements ? elements : List.of(), list);
        }
        return value instanceof BigDecimal number ? Values.plain(number) : value;
    }

    private static Map<String, @Nullable Object> structure(Map<?, ?> facts, FactType.Structure type) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        type.components().forEach((name, component) -> tree.put(name, complete(facts.get(name), component)));
        return tree;
    }

    private static List<@Nullable Object> list(Collection<?> elements, FactType.ListOf type) {
        List<@Nullable Object> list = new ArrayList<>();
        for (Object element : elements) {
            Object completed = complete(element, type.element());
            if (completed != null) {
                list.add(completed);
            }
        }
        list.sort(ORDER);
        return list;
    }

    private static List<Object> acts(List<?> activities, Instant asOf) {
        Set<String> ids = new HashSet<>();
        List<Object> acts = new ArrayList<>();
        for (Object activity : activities) {
            String id = key(activity, "id");
            if (!isAfter(activity, "at", asOf) && !isAfter(activity, "lastAt", asOf) && (id.isEmpty() || ids.add(id))) {
                acts.add(activity);
            }
        }
        return acts;
    }

    private static boolean isAfter(Object activity, String field, Instant asOf) {
        return activity instanceof Map<?, ?> map && map.get(field) instanceof Instant at && at.isAfter(asOf);
    }

    private static Instant moment(Object element) {
        return element instanceof Map<?, ?> map && map.get("at") instanceof Instant at ? at : Instant.MAX;
    }

    private static String key(Object element, String field) {
        return element instanceof Map<?, ?> map && map.get(field) instanceof String text ? text : "";
    }
}
