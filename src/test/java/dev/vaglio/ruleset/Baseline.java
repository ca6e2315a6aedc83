package dev.vaglio.ruleset;

import dev.vaglio.engine.RuleSet;
import dev.vaglio.engine.Trace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cases that hold on the unchanged tables, and what they saw there. */
final class Baseline {
    private final Map<Case, CaseResult> cases = new LinkedHashMap<>();
    private final Map<String, Integer> catches = new ConcurrentHashMap<>();

    Baseline(RuleSet original) {
        CaseRunner runner = new CaseRunner(original);
        for (Case one : Cases.of(original.source())) {
            CaseResult result = runner.run(one, one.depth());
            if (result.holds()) {
                cases.put(one, result);
            }
        }
    }

    /** What the first case that fires a row saw in an input, in the evaluations in which the row counted. */
    Collection<@Nullable Object> seen(String row, int column) {
        List<@Nullable Object> values = new ArrayList<>();
        cases.entrySet().stream()
                .filter(one -> one.getKey().fires().containsKey(row))
                .findFirst()
                .ifPresent(one -> one.getValue().trace().tables().stream()
                        .filter(table -> table.counted().stream()
                                .anyMatch(hit -> hit.row().equals(row)))
                        .forEach(table -> values.add(table.seen().get(column).value())));
        return values;
    }

    /**
     * Of changes that were made together, those that a case misses by name. A miss counts only where the table saw what
     * it had seen on the unchanged tables, so that it is the table's own change that the case notices.
     */
    List<Mutant> noticed(List<Mutant> batch, CaseRunner changed) {
        Set<Mutant> noticed = new LinkedHashSet<>();
        for (Map.Entry<Case, CaseResult> one : cases.entrySet()) {
            List<Mutant> open = batch.stream()
                    .filter(mutant -> !noticed.contains(mutant) && names(one.getKey(), mutant))
                    .toList();
            if (!open.isEmpty()) {
                CaseResult result = changed.run(one.getKey(), one.getKey().depth());
                open.stream()
                        .filter(mutant -> misses(result.failures(), mutant)
                                && sawTheSame(
                                        one.getValue(), result, mutant.table().id()))
                        .forEach(noticed::add);
            }
        }
        return List.copyOf(noticed);
    }

    /** Asks the cases nearest to the change first, then those that noticed most of its table. */
    boolean notices(Mutant mutant, CaseRunner changed) {
        String table = mutant.table().id();
        return cases.entrySet().stream()
                .filter(one -> mutant.table().inputs().isEmpty() || evaluated(one.getValue(), table))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing((Case one) -> distance(one, mutant))
                        .thenComparing(one -> -catches.getOrDefault(key(one, table), 0)))
                .anyMatch(one -> fails(one, table, changed));
    }

    private boolean fails(Case one, String table, CaseRunner changed) {
        boolean fails = !changed.run(one, one.depth()).holds();
        if (fails) {
            catches.merge(key(one, table), 1, Integer::sum);
        }
        return fails;
    }

    private static String key(Case one, String table) {
        return table + " " + one.file() + " " + one.name();
    }

    private static boolean misses(List<String> failures, Mutant mutant) {
        return mutant.local()
                ? failures.stream().anyMatch(line -> isOf(line, mutant.row().id()))
                : mutant.table().rows().stream()
                        .anyMatch(row -> failures.stream().anyMatch(line -> isOf(line, row.id())));
    }

    private static boolean isOf(String failure, String row) {
        return Stream.of("fires ", "misses ")
                .map(verb -> verb + row)
                .anyMatch(start -> failure.startsWith(start + ":") || failure.startsWith(start + "."));
    }

    private static boolean sawTheSame(CaseResult before, CaseResult after, String table) {
        return seen(before, table).equals(seen(after, table));
    }

    private static Set<List<Trace.SeenValue>> seen(CaseResult result, String table) {
        return result.trace().tables().stream()
                .filter(evaluation -> evaluation.table().equals(table))
                .map(Trace.TableEvaluation::seen)
                .collect(Collectors.toSet());
    }

    private static boolean evaluated(CaseResult result, String table) {
        return result.trace().tables().stream()
                .anyMatch(evaluation -> evaluation.table().equals(table));
    }

    private static int distance(Case one, Mutant mutant) {
        if (one.fires().containsKey(mutant.row().id())) {
            return 0;
        }
        return names(one, mutant) || mentions(one, mutant) ? 1 : 2;
    }

    /** Whether the case says something about the row, or about its table where the change may move other rows. */
    private static boolean names(Case one, Mutant mutant) {
        Set<String> named = new LinkedHashSet<>(one.fires().keySet());
        named.addAll(one.misses());
        return mutant.local()
                ? named.contains(mutant.row().id())
                : mutant.table().rows().stream().anyMatch(row -> named.contains(row.id()));
    }

    private static boolean mentions(Case one, Mutant mutant) {
        String key = mutant.row().outputs().isEmpty()
                ? ""
                : mutant.row().outputs().get(0).replace("\"", "");
        return !key.isEmpty() && (one.facts() + one.name()).contains(key);
    }
}
