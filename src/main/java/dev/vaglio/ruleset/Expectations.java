package dev.vaglio.ruleset;

import dev.vaglio.engine.Trace;
import dev.vaglio.engine.Trace.CountedRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds what a case expects against the trace of one decision and keeps each failure. */
final class Expectations {
    private final Set<String> known;
    private final List<CountedRow> counted;
    private final List<String> firedRules;
    private final List<String> failures = new ArrayList<>();

    Expectations(Set<String> knownRows, Trace trace) {
        this.known = knownRows;
        this.counted = trace.tables().stream()
                .flatMap(table -> table.counted().stream())
                .toList();
        this.firedRules = trace.firedRules();
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    Set<String> counted() {
        return counted.stream().map(CountedRow::row).collect(Collectors.toCollection(TreeSet::new));
    }

    void fail(String message) {
        failures.add(message);
    }

    void tree(String path, Map<String, @Nullable Object> expected, Map<String, @Nullable Object> actual) {
        failures.addAll(PartOf.differences(path, expected, actual));
    }

    void next(@Nullable String expected, @Nullable Instant actual) {
        String next = actual == null ? Case.NEVER : actual.toString();
        if (expected != null && !expected.equals(next)) {
            fail("next: expected " + expected + ", was " + next);
        }
    }

    void fires(String row, @Nullable Object expected) {
        List<CountedRow> hits =
                counted.stream().filter(hit -> hit.row().equals(row)).toList();
        if (!known.contains(row)) {
            fail("fires " + row + ": there is no such row");
        } else if (hits.isEmpty()) {
            fail("fires " + row + ": it did not count; of its table counted " + beside(row));
        } else if (hits.stream()
                .noneMatch(hit -> differences(row, expected, hit).isEmpty())) {
            failures.addAll(differences(row, expected, hits.get(0)));
        }
    }

    void misses(String row) {
        if (!known.contains(row)) {
            fail("misses " + row + ": there is no such row");
        } else if (counted.stream().anyMatch(hit -> hit.row().equals(row))) {
            fail("misses " + row + ": it counted");
        }
    }

    void drl(String rule) {
        if (!firedRules.contains(rule)) {
            fail("drl " + rule + ": it did not fire; there fired " + firedRules);
        }
    }

    private List<String> beside(String row) {
        String table = row.substring(0, Math.max(0, row.indexOf('.')) + 1);
        return counted().stream().filter(other -> other.startsWith(table)).toList();
    }

    private static List<String> differences(String row, @Nullable Object expected, CountedRow hit) {
        if (expected == null || expected.equals("")) {
            return List.of();
        }
        String path = "fires " + row;
        if (expected instanceof Map<?, ?> || hit.outputs().size() != 1) {
            return PartOf.differences(path, expected, hit.outputs());
        }
        return PartOf.differences(
                path, expected, hit.outputs().values().iterator().next());
    }
}
