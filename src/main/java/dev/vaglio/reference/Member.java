package dev.vaglio.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Somebody on the roster, with when they are away. */
record Member(Item item, @Nullable WorkingHours hours, List<Period> absences) {
    static Member of(Item item, List<Period> absences) {
        String hours = item.text("workingHours");
        return new Member(item, hours == null ? null : WorkingHours.parse(hours), List.copyOf(absences));
    }

    /** What the rules see of them at a moment; codes of places and languages in lower case. */
    Map<String, Object> facts(Instant asOf, ZoneId zone) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("id", item.id());
        for (String field : List.of("role", "capacity", "active")) {
            Object value = item.content().get(field);
            if (value != null) {
                facts.put(field, value instanceof Integer count ? BigDecimal.valueOf(count) : value);
            }
        }
        facts.put("territories", lower(item.texts("territories")));
        facts.put("languages", lower(item.texts("languages")));
        facts.put("absent", absences.stream().anyMatch(absence -> absence.holds(asOf, zone)));
        if (hours != null) {
            facts.put("inHours", hours.holds(asOf.atZone(zone)));
        }
        return facts;
    }

    private static List<String> lower(List<String> codes) {
        return codes.stream().map(code -> code.toLowerCase(Locale.ROOT)).toList();
    }
}
