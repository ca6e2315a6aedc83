package dev.vaglio.lead;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times and days as RFC 3339 writes them, kept to the microsecond. */
final class Times {
    static final String DATE_TIME = "a time such as 2026-03-02T09:00:00Z or 2026-03-02T10:00:00+01:00";
    static final String DATE = "a day such as 2026-03-02, or a time";
    static final String RANGE = "the years 1970 to 2200";

    private static final Pattern FULL =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private Times() {}

    static Optional<Instant> instant(String raw) {
        return full(raw).map(time -> time.toInstant().truncatedTo(ChronoUnit.MICROS));
    }

    /** The day itself; of a time, the day at its own offset. */
    static Optional<LocalDate> day(String raw) {
        try {
            return DAY.matcher(raw).matches()
                    ? Optional.of(LocalDate.parse(raw))
                    : full(raw).map(OffsetDateTime::toLocalDate);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    static boolean isPlausible(Instant time) {
        return isPlausible(time.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    static boolean isPlausible(LocalDate day) {
        return day.getYear() >= 1970 && day.getYear() <= 2200;
    }

    private static Optional<OffsetDateTime> full(String raw) {
        if (raw.length() > 40 || !FULL.matcher(raw).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(raw.toUpperCase(Locale.ROOT)));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }
}
