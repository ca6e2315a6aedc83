package dev.vaglio.contract;

import dev.vaglio.audit.RecentDecision;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How often something was relied on: counts alone, nobody's values. */
final class Seen {
    private final Set<String> callers = new HashSet<>();
    private int decisions;
    private @Nullable Instant last;

    /** Decisions come newest first. */
    void add(RecentDecision decision) {
        decisions++;
        callers.add(decision.caller());
        last = last == null ? decision.at() : last;
    }

    int decisions() {
        return decisions;
    }

    int callers() {
        return callers.size();
    }

    @Nullable
    Instant last() {
        return last;
    }
}
