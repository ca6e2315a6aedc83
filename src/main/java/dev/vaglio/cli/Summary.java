package dev.vaglio.cli;

import dev.vaglio.decision.DecisionDocument;
import dev.vaglio.decision.Words;
import dev.vaglio.lead.MappingSummary;
import dev.vaglio.problem.Problem;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts over the decisions of many leads. */
final class Summary {
    private static final int BIN = 10;
    private static final int BAR = 40;
    private static final int SHOWN = 40;
    private static final int ROWS_SHOWN = 15;
    private static final int DIFFERENT = 1_000;

    private static final Comparator<Map.Entry<String, Long>> OFTEN_FIRST = Map.Entry.<String, Long>comparingByValue(
                    Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey());

    private final Map<String, Long> problems = new TreeMap<>();
    private final Map<String, Long> bands = new TreeMap<>();
    private final Map<String, Long> grades = new TreeMap<>();
    private final Map<String, Long> verdicts = new TreeMap<>();
    private final Map<String, Long> reasons = new TreeMap<>();
    private final Map<String, Long> points = new TreeMap<>();
    private final Map<String, Long> relationships = new TreeMap<>();
    private final Map<String, Long> warnings = new TreeMap<>();
    private final Map<Integer, Long> totals = new TreeMap<>();
    private final Map<String, Long> distinct = new TreeMap<>();
    private final Recency recency = new Recency();
    private final Words words;
    private long leads;
    private long refused;

    Summary(Words words) {
        this.words = words;
    }

    long leads() {
        return leads;
    }

    long refused() {
        return refused;
    }

    void take(Line line) {
        leads++;
        DecisionDocument decision = line.decision();
        Problem problem = line.problem();
        if (decision != null) {
            decided(decision.tree());
            recency.take(decision.asOf(), line.newest());
        } else if (problem != null) {
            refused++;
            count(problems, problem.type().code());
        }
    }

    private void decided(Map<String, @Nullable Object> tree) {
        count(bands, label(At.text(tree, "bands", "band")));
        count(grades, At.text(tree, "bands", "grade"));
        count(verdicts, label(At.text(tree, "status", "verdict")));
        count(relationships, label(At.text(tree, "relationship", "kind")));
        At.items(tree, "status", "reasons").forEach(reason -> count(reasons, label(At.text(reason, "row"))));
        At.items(tree, "score", "contributions").forEach(row -> count(points, points(row)));
        At.items(tree, "warnings").forEach(warning -> warned(warning));
        if (At.value(tree, "score", "total") instanceof BigDecimal total) {
            totals.merge(total.intValue() / BIN, 1L, Long::sum);
            count(distinct, total.toPlainString());
        }
    }

    void print(PrintStream out, Optional<MappingSummary> mapping) {
        out.println(leads + " leads, " + (leads - refused) + " decided, " + refused + " refused");
        counts(out, "Refused", problems);
        counts(out, "Band", bands);
        counts(out, "Grade", grades);
        counts(out, "Verdict", verdicts);
        counts(out, "Reasons for at risk and dead (a lead may have several)", reasons);
        counts(out, "Relationship", relationships);
        scores(out);
        counts(out, "Points given most often", mostOften(points));
        counts(out, "Warnings by place and value", mostOften(warnings));
        mapping.ifPresent(known -> unknown(out, known));
        recency.print(out);
    }

    /** By value, as long as there are not too many different ones. */
    private void warned(@Nullable Object warning) {
        String code = At.text(warning, "code");
        String place = At.text(warning, "pointer").replaceAll("/\\d+", "/*");
        String whole = (code + " " + place + " " + At.text(warning, "value")).strip();
        count(warnings, warnings.size() < DIFFERENT || warnings.containsKey(whole) ? whole : code);
    }

    /** Points and label, or the row's id where it has no label. */
    private String points(@Nullable Object contribution) {
        String points = At.value(contribution, "points") instanceof BigDecimal number ? number.toPlainString() : "";
        return "%4s  %s".formatted(points, label(At.text(contribution, "row")));
    }

    /** The text of a code or of a row's id, or that itself where it has none. */
    private String label(String key) {
        String label = words.text(key, Map.of());
        return label == null ? key : label;
    }

    private static Map<String, Long> mostOften(Map<String, Long> counts) {
        Map<String, Long> most = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(OFTEN_FIRST)
                .limit(ROWS_SHOWN)
                .forEach(entry -> most.put(entry.getKey(), entry.getValue()));
        return most;
    }

    private void counts(PrintStream out, String title, Map<String, Long> counts) {
        out.println("\n" + title + (counts.isEmpty() ? ": none" : ""));
        counts.entrySet().stream()
                .sorted(OFTEN_FIRST)
                .forEach(entry -> out.printf(
                        Locale.ROOT,
                        "  %-40s %8d  %5.1f %%%n",
                        entry.getKey().isEmpty() ? "-" : entry.getKey(),
                        entry.getValue(),
                        entry.getValue() * 100.0 / leads));
    }

    private void scores(PrintStream out) {
        long most = totals.values().stream().mapToLong(Long::longValue).max().orElse(0);
        if (most > 0) {
            out.println("\nScore (" + distinct.size() + " distinct totals)");
            totals.forEach((bin, count) -> out.printf(
                    "  %3d-%-3d %8d  %s%n",
                    bin * BIN, bin * BIN + BIN - 1, count, "#".repeat((int) (count * BAR / most))));
        }
    }

    private static void unknown(PrintStream out, MappingSummary mapping) {
        out.println("\nValues that the mapping does not know"
                + (mapping.unknownValues().isEmpty() ? ": none" : ""));
        mapping.unknownValues().stream()
                .limit(SHOWN)
                .forEach(value -> out.printf("  %-40s %-30s %8d%n", value.column(), value.value(), value.count()));
        mapping.joins().forEach(join -> joined(out, join));
        if (!mapping.missingColumns().isEmpty()) {
            out.println("\nColumns that the mapping misses: " + String.join(", ", mapping.missingColumns()));
        }
        if (!mapping.unmappedColumns().isEmpty()) {
            out.println("\nColumns that the mapping passes over: " + String.join(", ", mapping.unmappedColumns()));
        }
    }

    private static void joined(PrintStream out, MappingSummary.Join join) {
        out.println("\nJoined to " + join.rows() + " rows of " + join.name() + "; rows without one there: "
                + join.unmatched());
    }

    private static void count(Map<String, Long> counts, String key) {
        counts.merge(key, 1L, Long::sum);
    }
}
