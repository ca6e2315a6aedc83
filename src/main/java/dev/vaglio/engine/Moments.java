package dev.vaglio.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where a measure is most likely to change: days begin, and whole days pass since a date in the facts. Looking there
 * first spares most of the search to the second.
 */
final class Moments {
    private static final int MOST_DATES = 20;

    private Moments() {}

    /** Dates in the facts, each once. */
    static SortedSet<Instant> dates(@Nullable Object facts, ZoneId zone) {
        SortedSet<Instant> dates = new TreeSet<>();
        collect(facts, zone, dates);
        return dates;
    }

    private static void collect(@Nullable Object value, ZoneId zone, SortedSet<Instant> dates) {
        if (value instanceof Instant instant) {
            dates.add(instant);
        } else if (value instanceof LocalDate date) {
            dates.add(date.atStartOfDay(zone).toInstant());
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(entry -> collect(entry, zone, dates));
        } else if (value instanceof Collection<?> list) {
            list.forEach(entry -> collect(entry, zone, dates));
        }
    }

    /** Whole seconds after the first moment and not after the last, ascending. */
    static List<Instant> between(Instant first, Instant last, SortedSet<Instant> dates, ZoneId zone) {
        TreeSet<Instant> moments = new TreeSet<>();
        LocalDate day = first.atZone(zone).toLocalDate();
        for (LocalDate next = day; !next.isAfter(last.atZone(zone).toLocalDate()); next = next.plusDays(1)) {
            moments.add(next.atStartOfDay(zone).toInstant());
        }
        dates.stream().limit(MOST_DATES).forEach(date -> anniversaries(date, first, last, moments));
        return List.copyOf(moments.tailSet(first, false).headSet(last, true));
    }

    private static void anniversaries(Instant date, Instant first, Instant last, TreeSet<Instant> moments) {
        Instant whole = date.getNano() == 0 ? date : Instant.ofEpochSecond(date.getEpochSecond() + 1);
        Instant moment = whole.isAfter(first) ? whole : whole.plus(Duration.ofDays(days(whole, first)));
        for (; !moment.isAfter(last); moment = moment.plus(Duration.ofDays(1))) {
            moments.add(moment);
        }
    }

    private static long days(Instant from, Instant to) {
        return Duration.between(from, to).toDays();
    }
}
