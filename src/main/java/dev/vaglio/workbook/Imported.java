package dev.vaglio.workbook;

import dev.vaglio.edit.TableEdit;
import java.util.List;

/**
 * What a file says against the content that it was made from.
 *
 * @param base that content; the content of now where the file names none that is known
 * @param edits those that lead from it to the file; none as long as the file is refused
 * @param findings in the order of sheets
 */
public record Imported(Content base, List<TableEdit> edits, List<Finding> findings) {
    public Imported {
        edits = List.copyOf(edits);
        findings = List.copyOf(findings);
    }

    /** Whether something in the file stands against taking it. */
    public boolean refused() {
        return findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.REFUSED);
    }
}
