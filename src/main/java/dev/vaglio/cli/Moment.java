package dev.vaglio.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** A moment as a command takes it: RFC 3339, or a day, which is its beginning in the time zone of the rules. */
final class Moment {
    private Moment() {}

    /** Throws {@link java.time.DateTimeException} for anything else. */
    static Instant of(String text, ZoneId zone) {
        return text.indexOf('T') < 0
                ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }
}
