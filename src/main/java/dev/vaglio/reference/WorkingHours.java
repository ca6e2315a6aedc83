package dev.vaglio.reference;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When somebody works: spans of hours on days of the week, such as {@code mon-fri 09:00-18:00, sat 09:00-12:30}. */
record WorkingHours(List<Span> spans) {
    private static final Pattern SPAN = Pattern.compile("([a-z]{3})(?:-([a-z]{3}))? (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    /** From one day of the week to another, each included, and around the end of the week where the first is later. */
    record Span(DayOfWeek first, DayOfWeek last, LocalTime opens, LocalTime closes) {
        boolean holds(ZonedDateTime moment) {
            LocalTime time = moment.toLocalTime();
            return holds(moment.getDayOfWeek()) && !time.isBefore(opens) && time.isBefore(closes);
        }

        private boolean holds(DayOfWeek day) {
            return first.compareTo(last) <= 0
                    ? first.compareTo(day) <= 0 && day.compareTo(last) <= 0
                    : first.compareTo(day) <= 0 || day.compareTo(last) <= 0;
        }
    }

    /** Throws IllegalArgumentException or DateTimeException for what is none. */
    static WorkingHours parse(String text) {
        List<Span> spans = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            spans.add(span(part.strip()));
        }
        return new WorkingHours(List.copyOf(spans));
    }

    private static Span span(String text) {
        Matcher span = SPAN.matcher(text);
        if (!span.matches()) {
            throw new IllegalArgumentException();
        }
        DayOfWeek first = day(span.group(1));
        LocalTime opens = LocalTime.parse(span.group(3));
        LocalTime closes = LocalTime.parse(span.group(4));
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException();
        }
        return new Span(first, span.group(2) == null ? first : day(span.group(2)), opens, closes);
    }

    private static DayOfWeek day(String name) {
        // DayOfWeek.of refuses what is not in the list
        return DayOfWeek.of(DAYS.indexOf(name) + 1);
    }

    boolean holds(ZonedDateTime moment) {
        return spans.stream().anyMatch(span -> span.holds(moment));
    }
}
