package dev.vaglio.cli;

import dev.vaglio.json.Json;
import dev.vaglio.problem.Problem;
import dev.vaglio.spreadsheet.SpreadsheetText;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** One lead as a row of CSV, for a spreadsheet: what is decided, or why nothing is. */
final class CsvRow {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private CsvRow() {}

    static String header() {
        return FORMAT.format(
                "line",
                "lead",
                "asOf",
                "verdict",
                "reasons",
                "band",
                "grade",
                "score",
                "stage",
                "recommendedStage",
                "bant",
                "priority",
                "dueAt",
                "nextEvaluationAt",
                "warnings",
                "problem");
    }

    static JsonLines.Text of(Line line) {
        Map<String, @Nullable Object> tree = line.decision() == null
                ? Map.of()
                : Json.object(Json.canonical(line.decision().tree()));
        String row = FORMAT.format(
                line.at(),
                safe(line.leadId()),
                At.text(tree, "asOf"),
                At.text(tree, "status", "verdict"),
                codes(tree, "status", "reasons"),
                At.text(tree, "bands", "band"),
                At.text(tree, "bands", "grade"),
                At.text(tree, "score", "total"),
                At.text(tree, "stage", "current"),
                At.text(tree, "stage", "recommended"),
                At.text(tree, "bant", "verdict"),
                At.text(tree, "priority", "class"),
                At.text(tree, "priority", "dueAt"),
                At.text(tree, "nextEvaluationAt"),
                codes(tree, "warnings"),
                problem(line.problem()));
        return new JsonLines.Text(row.getBytes(StandardCharsets.UTF_8), line.decision() == null);
    }

    private static String codes(Map<String, @Nullable Object> tree, String... path) {
        return At.items(tree, path)
                .map(item -> At.text(item, "code"))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String problem(@Nullable Problem problem) {
        return problem == null
                ? ""
                : problem.errors().stream()
                        .map(fault -> " " + safe(fault.pointer()) + " " + fault.code())
                        .collect(Collectors.joining(";", problem.type().code(), ""));
    }

    private static String safe(@Nullable String text) {
        return text == null ? "" : SpreadsheetText.harmless(text);
    }
}
