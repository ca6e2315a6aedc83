package dev.vaglio.audit;

import dev.vaglio.engine.Evaluation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the current decision of a lead is found, ordered and summed by, beside its {@link SearchColumns}; null where the
 * outcome does not say.
 *
 * @param stage where the lead is, not where it ought to be
 * @param sortKey places leads in the order they are to be worked in (P6); empty where the rules have no order
 * @param dueAt until when the lead is to be worked (P6)
 * @param amount of the deal, as it was sent
 * @param isOpen the rules count the lead as open, or time alone can still change its decision
 */
record CurrentColumns(
        @Nullable String stall,
        @Nullable String stage,
        String sortKey,
        @Nullable Instant dueAt,
        @Nullable BigDecimal amount,
        boolean isOpen) {
    static final CurrentColumns NONE = new CurrentColumns(null, null, "", null, null, false);

    /** @param plain the outcome without what could name a person */
    static CurrentColumns of(
            Map<String, @Nullable Object> plain,
            Evaluation.Decided decided,
            Map<String, ? extends @Nullable Object> facts) {
        Object stall = SearchColumns.at(plain, "status", "stall");
        String stage = SearchColumns.text(SearchColumns.at(plain, "stage", "current"));
        String sortKey = SearchColumns.text(SearchColumns.at(decided.outcome(), "priority", "sortKey"));
        return new CurrentColumns(
                stall instanceof Map<?, ?> alert ? SearchColumns.text(alert.get("verdict")) : null,
                stage == null ? SearchColumns.text(SearchColumns.at(plain, "stage", "recommended")) : stage,
                sortKey == null ? "" : sortKey,
                time(SearchColumns.at(plain, "priority", "dueAt")),
                SearchColumns.number(SearchColumns.at(facts, "pipeline", "amount")),
                decided.nextEvaluationAt() != null
                        || Boolean.TRUE.equals(SearchColumns.at(decided.outcome(), "owner", "holds")));
    }

    private static @Nullable Instant time(@Nullable Object value) {
        try {
            return value instanceof String text ? Instant.parse(text).truncatedTo(ChronoUnit.MICROS) : null;
        } catch (DateTimeParseException noTime) {
            return null;
        }
    }
}
