package dev.vaglio.audit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What decisions are found by, taken from the outcome; null where the outcome does not say. */
record SearchColumns(
        @Nullable BigDecimal total,
        @Nullable String band,
        @Nullable String status,
        @Nullable String stage,
        @Nullable String relationship,
        @Nullable String priority,
        @Nullable String owner,
        @Nullable Instant nextEvaluationAt) {
    static final SearchColumns NONE = new SearchColumns(null, null, null, null, null, null, null, null);

    /** @param plain the outcome without what could name a person, save for the owner, who is not the lead */
    static SearchColumns of(
            Map<String, @Nullable Object> plain, Map<String, @Nullable Object> outcome, @Nullable Instant next) {
        return new SearchColumns(
                number(at(plain, "score", "total")),
                text(at(plain, "bands", "band")),
                text(at(plain, "status", "verdict")),
                text(at(plain, "stage", "recommended")),
                text(at(plain, "relationship", "kind")),
                text(at(plain, "priority", "class")),
                text(at(outcome, "owner", "id")),
                next);
    }

    static @Nullable Object at(Map<String, ? extends @Nullable Object> tree, String part, String key) {
        return tree.get(part) instanceof Map<?, ?> map ? map.get(key) : null;
    }

    static @Nullable BigDecimal number(@Nullable Object value) {
        return value instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    static @Nullable String text(@Nullable Object value) {
        return value instanceof String text
                        && text.length() <= 200
                        && text.chars().noneMatch(Character::isISOControl)
                ? text
                : null;
    }
}
