package dev.vaglio.lead;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** When an activity happened: its own time, or the last time of a counter. */
final class ActivityTime {
    private ActivityTime() {}

    static Optional<Instant> of(Map<?, ?> activity) {
        if (activity.get("at") instanceof Instant at) {
            return Optional.of(at);
        }
        return activity.get("lastAt") instanceof Instant last ? Optional.of(last) : Optional.empty();
    }
}
