package dev.vaglio.engine;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** One finding of the compiler, at the place that a person can go to. Codes are stable, messages are for people. */
public record Diagnostic(
        Severity severity,
        String code,
        String file,
        @Nullable String table,
        @Nullable String row,
        @Nullable String column,
        String message)
        implements Comparable<Diagnostic> {
    /** An error refuses the bundle; a warning does not, and is to be answered for; information is to be known. */
    public enum Severity {
        ERROR,
        WARNING,
        INFORMATION
    }

    private static final Comparator<String> NULLS_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());
    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::file)
            .thenComparing(Diagnostic::table, NULLS_FIRST)
            .thenComparing(Diagnostic::row, NULLS_FIRST)
            .thenComparing(Diagnostic::column, NULLS_FIRST)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
