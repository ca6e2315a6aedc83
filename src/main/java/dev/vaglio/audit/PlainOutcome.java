package dev.vaglio.audit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The outcome as it may be kept when its person is erased: numbers, flags, times and codes. Branches that repeat facts
 * are left out, and so is every text that is no code, or that stands in the facts about the person.
 */
final class PlainOutcome {
    private static final Set<String> REPEATS_FACTS = Set.of(
            "because",
            "candidates",
            "contact",
            "custom",
            "evidence",
            "facts",
            "input",
            "label",
            "nearest",
            "needs",
            "text",
            "value",
            "warnings");
    private static final Set<String> ABOUT_THE_PERSON = Set.of("contact", "custom", "candidates", "activities");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:-]{0,99}");
    private final Set<String> personal = new HashSet<>();

    private PlainOutcome(Map<String, ? extends @Nullable Object> facts) {
        facts.forEach((key, value) -> {
            if (ABOUT_THE_PERSON.contains(key)) {
                gather(value);
            }
        });
        if (facts.get("lead") instanceof Map<?, ?> lead) {
            gather(lead.get("id"));
        }
    }

    static Map<String, @Nullable Object> of(
            Map<String, @Nullable Object> outcome, Map<String, ? extends @Nullable Object> facts) {
        return new PlainOutcome(facts).object(outcome);
    }

    private void gather(@Nullable Object fact) {
        if (fact instanceof Map<?, ?> map) {
            map.values().forEach(this::gather);
        } else if (fact instanceof List<?> list) {
            list.forEach(this::gather);
        } else if (fact instanceof String text) {
            personal.add(text.toLowerCase(Locale.ROOT));
        }
    }

    private Map<String, @Nullable Object> object(Map<?, ?> tree) {
        Map<String, @Nullable Object> kept = new TreeMap<>();
        tree.forEach((key, value) -> {
            if (!REPEATS_FACTS.contains(String.valueOf(key)) && (value == null || keeps(value))) {
                kept.put(String.valueOf(key), plain(value));
            }
        });
        return kept;
    }

    private @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return object(map);
        }
        return value instanceof List<?> list ? list(list) : value;
    }

    private List<@Nullable Object> list(List<?> items) {
        List<@Nullable Object> kept = new ArrayList<>();
        for (Object item : items) {
            kept.add(item == null || keeps(item) ? plain(item) : null);
        }
        return kept;
    }

    private boolean keeps(Object value) {
        if (value instanceof String text) {
            return CODE.matcher(text).matches() && !personal.contains(text.toLowerCase(Locale.ROOT));
        }
        return value instanceof Map
                || value instanceof List
                || value instanceof BigDecimal
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Boolean
                || value instanceof Instant;
    }
}
