package dev.vaglio.check;

import dev.vaglio.engine.Diagnostic;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a check says, at the place that a person can go to.
 *
 * @param code stable, in kebab case; the message is for people
 * @param file path in the bundle
 * @param table null for a finding of a whole file, {@code row} for one of a whole table or column, {@code column} for
 *     one of a whole row
 * @param row the path of the fact or of the answer's field for a finding of those, which has no table
 * @param proposed rows that would close a gap, together; empty for other findings
 */
public record Finding(
        Severity severity,
        String code,
        String file,
        @Nullable String table,
        @Nullable String row,
        @Nullable String column,
        String message,
        List<ProposedRow> proposed)
        implements Comparable<Finding> {
    /** An error blocks publishing, a warning wants an acceptance in writing, information neither. */
    public enum Severity {
        ERROR,
        WARNING,
        INFORMATION
    }

    /** Cells as FEEL text, one each column; the outputs give what the table gives there now, for a person to change. */
    public record ProposedRow(List<String> inputs, List<String> outputs) {}

    private static final Comparator<String> NULLS_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file)
            .thenComparing(Finding::table, NULLS_FIRST)
            .thenComparing(Finding::severity)
            .thenComparing(Finding::row, NULLS_FIRST)
            .thenComparing(Finding::column, NULLS_FIRST)
            .thenComparing(Finding::code)
            .thenComparing(Finding::message)
            .thenComparing(finding -> finding.proposed().toString());

    public static Finding of(Diagnostic diagnostic) {
        return new Finding(
                Severity.valueOf(diagnostic.severity().name()),
                diagnostic.code(),
                diagnostic.file(),
                diagnostic.table(),
                diagnostic.row(),
                diagnostic.column(),
                diagnostic.message(),
                List.of());
    }

    /** As JSON has it: {@code severity} in small letters, places that there are not as null. */
    public Map<String, @Nullable Object> tree() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("severity", severity.name().toLowerCase(Locale.ROOT));
        tree.put("code", code);
        tree.put("file", file);
        tree.put("table", table);
        tree.put("row", row);
        tree.put("column", column);
        tree.put("message", message);
        tree.put(
                "proposed",
                proposed.stream()
                        .map(row -> Map.of("inputs", row.inputs(), "outputs", row.outputs()))
                        .toList());
        return tree;
    }

    /** By file, table, severity, row and column. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
