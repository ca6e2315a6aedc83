package dev.vaglio.check;

import dev.vaglio.check.Finding.ProposedRow;
import dev.vaglio.check.Finding.Severity;
import dev.vaglio.engine.DecisionTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found in one table so far: of each code the first so many, the rest counted. */
final class TableFindings {
    /** Findings of one code that are said one by one. */
    static final int MOST = 20;

    private final DecisionTable table;
    private final List<Finding> found = new ArrayList<>();

    TableFindings(DecisionTable table) {
        this.table = table;
    }

    void row(Severity severity, String code, int row, String message) {
        add(severity, code, id(row), null, message, List.of());
    }

    void cell(Severity severity, String code, int row, int column, String message) {
        add(severity, code, id(row), table.inputs().get(column).id(), message, List.of());
    }

    void column(Severity severity, String code, int column, String message) {
        add(severity, code, null, table.inputs().get(column).id(), message, List.of());
    }

    void table(Severity severity, String code, String message, List<ProposedRow> proposed) {
        add(severity, code, null, null, message, proposed);
    }

    /** Says what was left out, never as if it had been looked at. */
    void notAnalysed(String what, String because) {
        table(Severity.INFORMATION, "not-analysed", what + ": not analysed, because " + because, List.of());
    }

    private void add(
            Severity severity,
            String code,
            @Nullable String row,
            @Nullable String column,
            String message,
            List<ProposedRow> proposed) {
        found.add(new Finding(severity, code, table.file(), table.id(), row, column, message, proposed));
    }

    private String id(int row) {
        return table.rows().get(row).id();
    }

    List<Finding> sorted() {
        return found.stream().sorted().distinct().toList();
    }
}
