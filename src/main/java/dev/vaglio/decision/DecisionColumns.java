package dev.vaglio.decision;

import dev.vaglio.audit.DecisionHeader;
import dev.vaglio.spreadsheet.SpreadsheetText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A logged decision as a row of a CSV: what the log shows without the person's key. */
final class DecisionColumns {
    private static final Map<String, Function<DecisionHeader, @Nullable Object>> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("decisionId", DecisionHeader::decisionId);
        COLUMNS.put("loggedAt", DecisionHeader::loggedAt);
        COLUMNS.put("asOf", DecisionHeader::asOf);
        COLUMNS.put("kind", header -> header.kind().code());
        COLUMNS.put("ruleSet", header -> header.ruleSet().name());
        COLUMNS.put("version", header -> header.ruleSet().version());
        COLUMNS.put("engine", DecisionHeader::engine);
        COLUMNS.put("caller", DecisionHeader::caller);
        COLUMNS.put("trigger", header -> header.trigger().code());
        COLUMNS.put("superseded", DecisionHeader::superseded);
        COLUMNS.put("nextEvaluationAt", DecisionHeader::nextEvaluationAt);
        outcome("total", "score", "total");
        outcome("unlimited", "score", "unlimited");
        outcome("fit", "score", "fit");
        outcome("engagement", "score", "engagement");
        outcome("negative", "score", "negative");
        outcome("grade", "score", "grade");
        outcome("band", "bands", "band");
        outcome("status", "status", "verdict");
        COLUMNS.put("reasons", header -> codes(OutcomeDifference.at(header.outcome(), "status", "reasons")));
        outcome("stall", "status", "stall", "verdict");
        outcome("stage", "stage", "recommended");
        outcome("bant", "bant", "verdict");
        outcome("relationship", "relationship", "kind");
        outcome("priority", "priority", "class");
        outcome("dueAt", "priority", "dueAt");
        outcome("owner", "owner", "id");
    }

    private DecisionColumns() {}

    static Iterable<String> names() {
        return COLUMNS.keySet();
    }

    /** The cells in the order of the names; what is not known is empty. */
    static List<Object> row(DecisionHeader decision) {
        return COLUMNS.values().stream()
                .map(column -> cell(column.apply(decision)))
                .toList();
    }

    private static void outcome(String name, String... path) {
        COLUMNS.put(name, header -> OutcomeDifference.at(header.outcome(), path));
    }

    private static Object cell(@Nullable Object value) {
        return value instanceof String text ? SpreadsheetText.harmless(text) : value == null ? "" : value;
    }

    private static @Nullable String codes(@Nullable Object reasons) {
        return reasons instanceof List<?> list
                ? list.stream()
                        .map(reason -> reason instanceof Map<?, ?> map ? map.get("code") : null)
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .collect(Collectors.joining(" "))
                : null;
    }
}
