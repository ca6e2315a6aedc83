package dev.vaglio.decision;

import dev.vaglio.audit.DecisionHeader;
import dev.vaglio.spreadsheet.SpreadsheetText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A logged decision as a row of a CSV: what the log shows without the person's key. */
final class DecisionColumns {
    private static final List<Column> COLUMNS = List.of(
            new Column("decisionId", DecisionHeader::decisionId),
            new Column("loggedAt", DecisionHeader::loggedAt),
            new Column("asOf", DecisionHeader::asOf),
            new Column("kind", header -> header.kind().code()),
            new Column("ruleSet", header -> header.ruleSet().name()),
            new Column("version", header -> header.ruleSet().version()),
            new Column("engine", DecisionHeader::engine),
            new Column("caller", DecisionHeader::caller),
            new Column("trigger", header -> header.trigger().code()),
            new Column("superseded", DecisionHeader::superseded),
            new Column("nextEvaluationAt", DecisionHeader::nextEvaluationAt),
            outcome("total", "score", "total"),
            outcome("unlimited", "score", "unlimited"),
            outcome("fit", "score", "fit"),
            outcome("engagement", "score", "engagement"),
            outcome("negative", "score", "negative"),
            outcome("grade", "score", "grade"),
            outcome("band", "bands", "band"),
            outcome("status", "status", "verdict"),
            new Column("reasons", header -> codes(OutcomeDifference.at(header.outcome(), "status", "reasons"))),
            outcome("stall", "status", "stall", "verdict"),
            outcome("stage", "stage", "recommended"),
            outcome("bant", "bant", "verdict"),
            outcome("relationship", "relationship", "kind"),
            outcome("priority", "priority", "class"),
            outcome("dueAt", "priority", "dueAt"),
            outcome("owner", "owner", "id"));

    private record Column(String name, Function<DecisionHeader, @Nullable Object> value) {}

    private DecisionColumns() {}

    static List<String> names() {
        return COLUMNS.stream().map(Column::name).toList();
    }

    /** The cells in the order of the names; what is not known is empty. */
    static List<Object> row(DecisionHeader decision) {
        return COLUMNS.stream()
                .map(column -> cell(column.value().apply(decision)))
                .toList();
    }

    private static Column outcome(String name, String... path) {
        return new Column(name, header -> OutcomeDifference.at(header.outcome(), path));
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
