package dev.vaglio.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.regex.Pattern;

/** What names an item. */
enum IdRule {
    CODE("a code of 1 to 100 letters, digits and . _ : @ -", Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@-]{0,99}")),
    DAY("a day, 2026-12-24, or one of each year, --12-24", Pattern.compile("(\\d{4}|-)-\\d\\d-\\d\\d")),
    DOMAIN("a domain in lower case, such as acme.com", Pattern.compile("(?=.{3,253}$)[a-z0-9-]+(\\.[a-z0-9-]+)+"));

    private final String allowed;
    private final Pattern pattern;

    IdRule(String allowed, Pattern pattern) {
        this.allowed = allowed;
        this.pattern = pattern;
    }

    List<String> allowed() {
        return List.of(allowed);
    }

    boolean accepts(String id) {
        return pattern.matcher(id).matches() && (this != DAY || isDay(id));
    }

    private static boolean isDay(String id) {
        try {
            Object day = id.startsWith("--") ? MonthDay.parse(id) : LocalDate.parse(id);
            return day.toString().equals(id);
        } catch (DateTimeException none) {
            return false;
        }
    }
}
