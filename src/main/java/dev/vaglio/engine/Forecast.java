package dev.vaglio.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Predicate;
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
        SortedSet<Instant> dates = Moments.dates(facts, program.parameters().timeZone());
        if (horizon <= 0 || dates.isEmpty()) {
            return null;
        }
        String now = program.signature().of(measures);
        Measurer.Lead lead = program.measurer().lead(facts);
        Predicate<Instant> isSame = moment -> now.equals(program.signature().of(lead.measures(moment)));
        Instant same = asOf;
        for (long ahead = DAY; same.isBefore(asOf.plusSeconds(horizon)); ahead *= 2) {
            Instant later = asOf.plusSeconds(Math.min(ahead, horizon));
            if (!isSame.test(later)) {
                return between(same, later, dates, isSame);
            }
            same = later;
        }
        return null;
    }

    private Instant between(Instant same, Instant different, SortedSet<Instant> dates, Predicate<Instant> isSame) {
        Instant low = same;
        Instant high = different;
        List<Instant> left =
                Moments.between(same, different, dates, program.parameters().timeZone());
        while (!left.isEmpty()) {
            int middle = left.size() / 2;
            if (isSame.test(left.get(middle))) {
                low = left.get(middle);
                left = left.subList(middle + 1, left.size());
            } else {
                high = left.get(middle);
                left = left.subList(0, middle);
            }
        }
        Instant before = high.minusSeconds(1);
        return before.isAfter(low) && !isSame.test(before) ? toTheSecond(low, before, isSame) : up(high);
    }

    private static Instant toTheSecond(Instant same, Instant different, Predicate<Instant> isSame) {
        Instant low = same;
        Instant high = up(different);
        while (high.minusSeconds(1).isAfter(low)) {
            Instant middle =
                    up(low.plus(Duration.between(low, high.minusSeconds(1)).dividedBy(2)));
            if (isSame.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static Instant up(Instant moment) {
        Instant second = Instant.ofEpochSecond(moment.getEpochSecond());
        return second.equals(moment) ? moment : second.plusSeconds(1);
    }
}
