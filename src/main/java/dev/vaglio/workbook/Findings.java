package dev.vaglio.workbook;

import dev.vaglio.workbook.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what is to be said of one file; after so many only what refuses it counts. */
final class Findings {
    private final List<Finding> all = new ArrayList<>();
    private boolean refused;

    void add(Finding finding) {
        refused |= finding.severity() == Severity.REFUSED;
        if (all.size() < Limits.FINDINGS) {
            all.add(finding);
        }
    }

    void refuse(String code, String sheet, @Nullable String cell, String detail) {
        add(new Finding(Severity.REFUSED, code, sheet, cell, detail, List.of()));
    }

    void warn(String code, String sheet, @Nullable String cell, String detail) {
        add(new Finding(Severity.WARNING, code, sheet, cell, detail, List.of()));
    }

    void understood(String code, String sheet, @Nullable String cell, String detail) {
        add(new Finding(Severity.UNDERSTOOD, code, sheet, cell, detail, List.of()));
    }

    boolean refused() {
        return refused;
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
