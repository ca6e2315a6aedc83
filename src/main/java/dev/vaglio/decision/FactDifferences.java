package dev.vaglio.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What two trees of facts have otherwise, each place with both values. Objects of a list that carry an {@code id}, such
 * as activities, are the same where the id is; their places are those of the second tree, of what only the first has
 * those of the first.
 */
final class FactDifferences {
    static final int MOST = 500;

    private static final String ID = "id";

    private final List<FactDifference> found = new ArrayList<>();

    /** At most 500. */
    static List<FactDifference> between(Map<String, ?> one, Map<String, ?> other) {
        FactDifferences differences = new FactDifferences();
        differences.compare(new Place("", ""), one, other);
        return differences.found;
    }

    /** Where a value stands: as a JSON pointer, and as the name of the fact. */
    private record Place(String pointer, String fact) {
        Place key(String key) {
            return new Place(pointer + Differences.step(key), fact.isEmpty() ? key : fact + "." + key);
        }

        Place at(int index) {
            return new Place(pointer + "/" + index, fact);
        }
    }

    private void compare(Place place, @Nullable Object one, @Nullable Object other) {
        if (one instanceof Map<?, ?> left && other instanceof Map<?, ?> right) {
            Differences.keys(left, right).forEach(key -> compare(place.key(key), left.get(key), right.get(key)));
        } else if (one instanceof List<?> left && other instanceof List<?> right && named(left) && named(right)) {
            byId(place, left, right);
        } else if (!Objects.equals(one, other)) {
            add(place, one, other);
        }
    }

    private void byId(Place place, List<?> left, List<?> right) {
        Map<Object, Integer> before = places(left);
        Map<Object, Integer> after = places(right);
        before.forEach((id, index) -> {
            if (!after.containsKey(id)) {
                add(place.at(index), left.get(index), null);
            }
        });
        after.forEach((id, index) -> {
            Integer was = before.get(id);
            compare(place.at(index), was == null ? null : left.get(was), right.get(index));
        });
    }

    private void add(Place place, @Nullable Object one, @Nullable Object other) {
        if (found.size() < MOST) {
            found.add(new FactDifference(place.pointer(), place.fact(), one, other));
        }
    }

    private static boolean named(List<?> list) {
        return list.stream().allMatch(element -> element instanceof Map<?, ?> map && map.get(ID) != null)
                && places(list).size() == list.size();
    }

    private static Map<Object, Integer> places(List<?> list) {
        Map<Object, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            Object id = list.get(i) instanceof Map<?, ?> map ? map.get(ID) : null;
            if (id != null) {
                places.put(id, i);
            }
        }
        return places;
    }
}
