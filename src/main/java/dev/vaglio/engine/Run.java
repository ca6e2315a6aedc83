package dev.vaglio.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What one evaluation of a graph gathers: tables as they were evaluated, and where it failed. Of one thread. */
final class Run {
    private final List<Recorded> tables = new ArrayList<>();
    private final SortedSet<String> failures = new TreeSet<>();

    void add(Recorded recorded) {
        tables.add(recorded);
    }

    /** The message names decisions and tables, never the values of facts. */
    void fail(String message) {
        failures.add(message);
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    List<Recorded> tables() {
        tables.sort(Recorded.ORDER);
        return tables;
    }
}
