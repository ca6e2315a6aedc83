package dev.vaglio.workbook;

import dev.vaglio.workbook.Finding.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cell says, as FEEL.
 *
 * @param remark what there is to say of how it was written, null for nothing
 */
record Form(String feel, @Nullable Remark remark) {
    /** A finding that has no place yet. */
    record Remark(Severity severity, String code, String detail, List<String> allowed) {}

    /** Whether the text was kept because nobody can tell what it says. */
    boolean isDoubtful() {
        return remark != null && remark.severity() == Severity.WARNING;
    }

    static Form asWritten(String text) {
        return new Form(text, null);
    }

    static Form understood(String feel, String code) {
        return new Form(feel, new Remark(Severity.UNDERSTOOD, code, "Taken as " + feel + ".", List.of()));
    }

    static Form doubtful(String text, String code, String detail, List<String> allowed) {
        return new Form(text, new Remark(Severity.WARNING, code, detail, allowed));
    }
}
