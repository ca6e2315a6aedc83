package dev.vaglio.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far the dates of the leads are from the moments they were decided for. */
final class Recency {
    /** Days after which nothing having happened to any lead is a sign of a wrong moment. */
    private static final int OLD = 60;
    /** Of one lead there is nothing to compare. */
    private static final int FEW = 2;

    private @Nullable Duration least;
    private @Nullable Instant newest;
    private @Nullable Instant decidedFor;
    private int leads;

    /** The newest date in facts; empty where there is none. */
    static Optional<Instant> newest(@Nullable Object facts) {
        return dates(facts).max(Instant::compareTo);
    }

    private static Stream<Instant> dates(@Nullable Object facts) {
        if (facts instanceof Map<?, ?> map) {
            return map.values().stream().flatMap(Recency::dates);
        }
        if (facts instanceof List<?> list) {
            return list.stream().flatMap(Recency::dates);
        }
        if (facts instanceof LocalDate day) {
            return Stream.of(day.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        return facts instanceof Instant moment ? Stream.of(moment) : Stream.of();
    }

    void take(Instant asOf, @Nullable Instant date) {
        if (date == null) {
            return;
        }
        leads++;
        Duration age = Duration.between(date, asOf);
        if (least == null || age.compareTo(least) < 0) {
            least = age;
            newest = date;
            decidedFor = asOf;
        }
    }

    /** A line where the newest date of all leads is long before the moment they were decided for. */
    void print(PrintStream out) {
        if (least != null && leads >= FEW && least.toDays() > OLD) {
            out.println("\nThe dates look wrong: decided as of " + decidedFor + ", but the newest date in the leads is "
                    + newest + ", " + least.toDays() + " days before. --as-of decides them as of another moment.");
        }
    }
}
