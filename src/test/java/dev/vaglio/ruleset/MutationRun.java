package dev.vaglio.ruleset;

import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.engine.RuleSetCompiler;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Changes cells and asks the cases. Changes that leave the other rows of a table alone are tried many at once: each
 * counts as noticed only if a case misses its very row. Whatever remains is tried alone, with the cases that touch it first.
 */
final class MutationRun {
    private final RuleSet original;
    private final RuleSetCompiler compiler;
    private final Map<Case, CaseResult> cases = new LinkedHashMap<>();
    private final SeenValues seen;
    final AtomicInteger compiled = new AtomicInteger();
    final AtomicInteger refused = new AtomicInteger();

    MutationRun(RuleSet original, RuleSetCompiler compiler) {
        this.original = original;
        this.compiler = compiler;
        CaseRunner runner = new CaseRunner(original);
        for (Case one : Cases.of(original.source())) {
            CaseResult result = runner.run(one);
            if (result.holds()) {
                cases.put(one, result);
            }
        }
        this.seen = new SeenValues(original, cases.keySet());
    }

    List<Mutant> mutants(DecisionTable table) {
        CellMutants cells = new CellMutants(table);
        List<Mutant> mutants = new ArrayList<>();
        for (DecisionTable.Row row : table.rows()) {
            for (int i = 0; i < row.inputs().size(); i++) {
                mutants.addAll(cells.ofInput(row, i, seen.of(row.id(), i)));
            }
            for (int i = 0; i < row.outputs().size(); i++) {
                mutants.addAll(cells.ofOutput(row, i));
            }
        }
        return mutants;
    }

    /** The changes of a table that no case notices. */
    List<Mutant> survivors(DecisionTable table) {
        List<Mutant> left = new ArrayList<>(mutants(table));
        if (!table.inputs().isEmpty()) {
            for (List<Mutant> batch : batches(left)) {
                left.removeAll(noticed(batch));
            }
        }
        return left.stream().filter(mutant -> !noticed(mutant)).toList();
    }

    private static List<List<Mutant>> batches(List<Mutant> mutants) {
        List<List<Mutant>> batches = new ArrayList<>();
        Map<String, Integer> next = new LinkedHashMap<>();
        for (Mutant mutant : mutants) {
            if (mutant.local()) {
                int place = next.merge(mutant.row().id(), 1, Integer::sum) - 1;
                if (place == batches.size()) {
                    batches.add(new ArrayList<>());
                }
                batches.get(place).add(mutant);
            }
        }
        return batches;
    }

    private List<Mutant> noticed(List<Mutant> batch) {
        Optional<RuleSet> changed = compile(batch);
        if (changed.isEmpty()) {
            return List.of();
        }
        Set<String> missed = new TreeSet<>();
        CaseRunner runner = new CaseRunner(changed.get());
        String table = batch.get(0).table().id();
        cases.forEach((one, before) -> {
            if (before.evaluated().contains(table) && batch.stream().anyMatch(m -> names(one, m))) {
                List<String> failures = runner.run(one).failures();
                batch.stream()
                        .map(mutant -> mutant.row().id())
                        .filter(row -> failures.stream().anyMatch(line -> isOf(line, row)))
                        .forEach(missed::add);
            }
        });
        return batch.stream()
                .filter(mutant -> missed.contains(mutant.row().id()))
                .toList();
    }

    private static boolean isOf(String failure, String row) {
        return failure.startsWith("fires " + row + ":") || failure.startsWith("fires " + row + ".");
    }

    private boolean noticed(Mutant mutant) {
        Optional<RuleSet> changed = compile(List.of(mutant));
        if (changed.isEmpty()) {
            refused.incrementAndGet();
            return true;
        }
        CaseRunner runner = new CaseRunner(changed.get());
        return cases.entrySet().stream()
                .filter(one -> mutant.table().inputs().isEmpty()
                        || one.getValue().evaluated().contains(mutant.table().id()))
                .sorted(Comparator.comparing(one -> distance(one.getKey(), mutant)))
                .anyMatch(one -> !runner.run(one.getKey()).holds());
    }

    private static int distance(Case one, Mutant mutant) {
        if (names(one, mutant)) {
            return 0;
        }
        String table = mutant.table().id() + ".";
        return one.fires().keySet().stream().anyMatch(row -> row.startsWith(table)) ? 1 : 2;
    }

    private static boolean names(Case one, Mutant mutant) {
        return one.fires().containsKey(mutant.row().id());
    }

    private Optional<RuleSet> compile(List<Mutant> mutants) {
        compiled.incrementAndGet();
        Compilation compilation = compiler.compile(TableEdit.of(original.source(), mutants));
        return compilation instanceof Compilation.Compiled done ? Optional.of(done.ruleSet()) : Optional.empty();
    }
}
