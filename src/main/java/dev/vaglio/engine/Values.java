package dev.vaglio.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as they cross the border of the rule libraries: one form for equal values, fixed order of keys. */
final class Values {
    private Values() {}

    /** Whether a number can be written out in full. */
    static boolean isWritable(BigDecimal number) {
        return Math.abs((long) number.scale()) <= Limits.DIGITS && number.precision() <= Limits.DIGITS;
    }

    /**
     * Without trailing zeros, and never with a negative scale.
     *
     * @throws ArithmeticException for a number that would fill the memory
     */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        if (!isWritable(stripped)) {
            throw new ArithmeticException("A number has more than " + Limits.DIGITS + " digits");
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** As an answer carries it: Map, List, String, BigDecimal, Boolean; times as RFC 3339 in UTC. */
    static @Nullable Object out(@Nullable Object value, ZoneId zone) {
        if (value == null || value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, entry) -> copy.put(String.valueOf(key), out(entry, zone)));
            return copy;
        }
        if (value instanceof Collection<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            list.forEach(element -> copy.add(out(element, zone)));
            return copy;
        }
        Instant instant = instant(value, zone);
        return instant == null ? value.toString() : instant.toString();
    }

    /** As FEEL takes it: instants as times in the rule set's zone, all numbers as BigDecimal. */
    static @Nullable Object feel(@Nullable Object value, ZoneId zone) {
        if (value instanceof Instant instant) {
            return instant.atZone(zone);
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, entry) -> copy.put(String.valueOf(key), feel(entry, zone)));
            return copy;
        }
        if (value instanceof Collection<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            list.forEach(element -> copy.add(feel(element, zone)));
            return copy;
        }
        return value;
    }

    static BigDecimal number(Number number) {
        return plain(number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString()));
    }

    /** Null where the value is no point in time. */
    static @Nullable Instant instant(Object value, ZoneId zone) {
        if (value instanceof Instant instant) {
            return instant;
        }
        if (value instanceof ZonedDateTime zoned) {
            return zoned.toInstant();
        }
        if (value instanceof OffsetDateTime offset) {
            return offset.toInstant();
        }
        return value instanceof LocalDateTime local ? local.atZone(zone).toInstant() : null;
    }

    /** Follows a path of plain names; null where it leads nowhere. */
    static @Nullable Object path(Map<String, ? extends @Nullable Object> context, List<String> names) {
        Object value = context;
        for (String name : names) {
            value = component(value, name);
        }
        return value;
    }

    /** Of a list the component of each of its elements, as in FEEL. */
    private static @Nullable Object component(@Nullable Object of, String name) {
        if (of instanceof List<?> list) {
            List<@Nullable Object> each = new ArrayList<>();
            list.forEach(element -> each.add(component(element, name)));
            return each;
        }
        return of instanceof Map<?, ?> map ? map.get(name) : null;
    }

    /** A text that is equal for equal values, to sort by where nothing else decides. */
    static String sortText(@Nullable Object value) {
        if (value instanceof LocalDate || value instanceof Instant || value == null) {
            return String.valueOf(value);
        }
        if (value instanceof Number number) {
            return number(number).toPlainString();
        }
        if (value instanceof Map<?, ?> map) {
            List<String> entries = new ArrayList<>();
            map.forEach((key, entry) -> entries.add(key + "=" + sortText(entry)));
            Collections.sort(entries);
            return entries.toString();
        }
        return value instanceof Collection<?> list
                ? list.stream().map(Values::sortText).toList().toString()
                : value.toString();
    }
}
