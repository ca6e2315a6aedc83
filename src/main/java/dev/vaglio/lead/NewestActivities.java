package dev.vaglio.lead;

import dev.vaglio.json.Json;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The newest so many activities of a stream of any length. Counters without a date count as newest. The same ones are
 * kept whatever their order; one that is repeated under its own id is kept once.
 */
final class NewestActivities {
    private record Kept(Map<?, ?> activity, Instant time, String id, int position) {
        static Kept of(Map<?, ?> activity, int position) {
            Instant time = ActivityTime.of(activity).orElse(Instant.MAX);
            return new Kept(activity, time, activity.get("id") instanceof String id ? id : "", position);
        }

        int compareContent(Kept other) {
            return activity.equals(other.activity)
                    ? 0
                    : Arrays.compare(Json.canonical(activity), Json.canonical(other.activity));
        }

        /** Activities without an id are never the same one. */
        int positionWithoutId() {
            return id.isEmpty() ? position : 0;
        }
    }

    private static final Comparator<Kept> NEWEST_FIRST = Comparator.comparing(Kept::time)
            .reversed()
            .thenComparing(Kept::id)
            .thenComparing((one, other) -> one.compareContent(other))
            .thenComparing(Kept::positionWithoutId);

    private final int limit;
    private final TreeSet<Kept> kept = new TreeSet<>(NEWEST_FIRST);
    private int leftOut;

    NewestActivities(int limit) {
        this.limit = limit;
    }

    void add(Map<?, ?> activity, int position) {
        kept.add(Kept.of(activity, position));
        if (kept.size() > limit) {
            kept.pollLast();
            leftOut++;
        }
    }

    int leftOut() {
        return leftOut;
    }

    /** In the order in which they came. */
    List<Object> inOrder() {
        return kept.stream()
                .sorted(Comparator.comparingInt(Kept::position))
                .<Object>map(Kept::activity)
                .toList();
    }
}
