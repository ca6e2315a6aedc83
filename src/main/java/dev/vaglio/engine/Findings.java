package dev.vaglio.engine;

import dev.vaglio.engine.Diagnostic.Severity;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a compilation has found so far, sorted and each finding once. */
final class Findings {
    private final TreeSet<Diagnostic> found = new TreeSet<>();

    void error(String code, Place place, String message) {
        add(Severity.ERROR, code, place, message);
    }

    void warning(String code, Place place, String message) {
        add(Severity.WARNING, code, place, message);
    }

    private void add(Severity severity, String code, Place place, String message) {
        found.add(new Diagnostic(severity, code, place.file, place.table, place.row, place.column, message));
    }

    void addAll(Findings others) {
        found.addAll(others.found);
    }

    boolean hasErrors() {
        return found.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }

    boolean hasErrorAt(String file, @Nullable String row) {
        return found.stream()
                .anyMatch(diagnostic -> diagnostic.file().equals(file)
                        && row != null
                        && row.equals(diagnostic.row())
                        && diagnostic.severity() == Severity.ERROR);
    }

    List<Diagnostic> sorted() {
        return List.copyOf(found);
    }

    /** Where a finding is: a file, and as far as known the table, row and column in it. */
    record Place(
            String file,
            @Nullable String table,
            @Nullable String row,
            @Nullable String column) {
        static Place of(String file) {
            return new Place(file, null, null, null);
        }

        Place table(@Nullable String id) {
            return new Place(file, id, row, column);
        }

        Place row(@Nullable String id) {
            return new Place(file, table, id, column);
        }

        Place column(@Nullable String id) {
            return new Place(file, table, row, id);
        }
    }
}
