package dev.vaglio.lead;

import dev.vaglio.engine.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with one mapping file, each at its key. */
final class MappingProblems {
    private final String file;
    private final List<Diagnostic> found = new ArrayList<>();

    MappingProblems(String file) {
        this.file = file;
    }

    void add(String key, String message) {
        String whole = key.isEmpty() ? "The file " + message + "." : key + " " + message + ".";
        found.add(new Diagnostic(Diagnostic.Severity.ERROR, "mapping", file, null, null, key, whole));
    }

    List<Diagnostic> found() {
        return List.copyOf(found);
    }
}
