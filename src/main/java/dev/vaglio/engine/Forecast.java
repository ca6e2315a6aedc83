package dev.vaglio.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds when time alone could next change the outcome (U6): the first second at which a measure crosses a threshold. */
final class Forecast {
    private static final long DAY = Duration.ofDays(1).toSeconds();
    private final Program program;

    Forecast(Program program) {
        this.program = program;
    }

    @Nullable
    Instant next(Map<String, @Nullable Object> facts, Map<String, @Nullable Object> measures, Instant asOf) {
        long horizon = program.parameters().horizonDays() * DAY;
        if (horizon <= 0 || !isDated(facts)) {
            return null;
        }
        String now = program.signature().of(measures);
        Instant same = asOf;
        for (long ahead = DAY; same.isBefore(asOf.plusSeconds(horizon)); ahead *= 2) {
            Instant later = asOf.plusSeconds(Math.min(ahead, horizon));
            if (!now.equals(at(later, facts))) {
                return between(same, later, now, facts);
            }
            same = later;
        }
        return null;
    }

    private Instant between(Instant same, Instant different, String now, Map<String, @Nullable Object> facts) {
        Instant low = same;
        Instant high = wholeSecond(different, same);
        while (high.minusSeconds(1).isAfter(low)) {
            Instant middle = wholeSecond(low.plus(Duration.between(low, high).dividedBy(2)), low);
            if (now.equals(at(middle, facts))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static Instant wholeSecond(Instant moment, Instant after) {
        Instant second = Instant.ofEpochSecond(moment.getEpochSecond());
        return second.isAfter(after) ? second : moment;
    }

    private String at(Instant moment, Map<String, @Nullable Object> facts) {
        return program.signature().of(program.measurer().measure(facts, moment).measures());
    }

    private static boolean isDated(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(Forecast::isDated);
        }
        return value instanceof Collection<?> list
                ? list.stream().anyMatch(Forecast::isDated)
                : value instanceof Instant || value instanceof LocalDate;
    }
}
