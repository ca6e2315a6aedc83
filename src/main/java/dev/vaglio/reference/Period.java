package dev.vaglio.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A time that somebody is away. Days are whole days where the rules decide, the last one included.
 *
 * @param to null is without an end
 */
record Period(String from, @Nullable String to) {
    boolean holds(Instant moment, ZoneId zone) {
        return !moment.isBefore(start(from, zone, 0)) && (to == null || moment.isBefore(start(to, zone, 1)));
    }

    /** False where it ends before it begins. */
    boolean isSound() {
        ZoneId any = ZoneId.of("UTC");
        return to == null || start(from, any, 0).isBefore(start(to, any, 1));
    }

    /** Throws DateTimeException for what is neither a day nor a time with its offset. */
    static void requireMoment(String text) {
        start(text, ZoneId.of("UTC"), 0);
    }

    private static Instant start(String text, ZoneId zone, int daysLater) {
        return text.indexOf('T') < 0
                ? LocalDate.parse(text).plusDays(daysLater).atStartOfDay(zone).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }
}
