package dev.vaglio.lead;

import dev.vaglio.engine.FactType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;

/** Days and times in a CRM's own formats; a time without an offset is one of the zone, a day alone is its start. */
record DateCells(List<DateTimeFormatter> formats, ZoneId zone, boolean dayOnly) implements Translation {
    static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern.replace("yyyy", "uuuu"), Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    @Override
    public Meaning of(String text) {
        for (DateTimeFormatter format : formats) {
            try {
                return Meaning.of(
                        value(format.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from)));
            } catch (DateTimeException otherFormat) {
                continue;
            }
        }
        return CellTypes.plain(dayOnly ? new FactType.Date() : new FactType.DateTime())
                .of(text);
    }

    private String value(TemporalAccessor parsed) {
        if (dayOnly) {
            return LocalDate.from(parsed).toString();
        }
        return instant(parsed).toString();
    }

    private Instant instant(TemporalAccessor parsed) {
        if (parsed instanceof ZonedDateTime zoned) {
            return zoned.toInstant();
        }
        return parsed instanceof LocalDateTime local
                ? local.atZone(zone).toInstant()
                : LocalDate.from(parsed).atStartOfDay(zone).toInstant();
    }
}
