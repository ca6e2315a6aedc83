package dev.vaglio.ruleset;

import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.engine.RuleSetCompiler;
import dev.vaglio.engine.RuleSetSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Changes cells and asks the cases: many changes at once as far as that can be told apart, the rest alone. */
final class MutationRun {
    private final RuleSet original;
    private final RuleSetCompiler compiler;
    private final Baseline baseline;
    private final AtomicInteger compiled = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    MutationRun(RuleSet original, RuleSetCompiler compiler) {
        this.original = original;
        this.compiler = compiler;
        this.baseline = new Baseline(original);
    }

    List<Mutant> mutants(DecisionTable table) {
        CellMutants cells = new CellMutants(table);
        List<Mutant> mutants = new ArrayList<>();
        for (DecisionTable.Row row : table.rows()) {
            for (int i = 0; i < row.inputs().size(); i++) {
                mutants.addAll(cells.ofInput(row, i, baseline.seen(row.id(), i)));
            }
            for (int i = 0; i < row.outputs().size(); i++) {
                mutants.add(cells.ofOutput(row, i));
            }
        }
        return mutants;
    }

    /** Batches in which each change can be told apart: one a row for changes that leave other rows alone, else one a table. */
    static List<List<Mutant>> batches(Collection<Mutant> mutants) {
        List<List<Mutant>> batches = new ArrayList<>();
        Map<String, Integer> next = new TreeMap<>();
        for (Mutant mutant : mutants) {
            int place = next.merge(
                            mutant.local() ? mutant.row().id() : mutant.table().id(), 1, Integer::sum)
                    - 1;
            if (place == batches.size()) {
                batches.add(new ArrayList<>());
            }
            batches.get(place).add(mutant);
        }
        return batches;
    }

    /** Those of a batch that a case certainly notices. */
    List<Mutant> noticed(List<Mutant> batch) {
        return ruleSet(compiler.load(edited(batch)))
                .map(changed -> baseline.noticed(batch, new CaseRunner(changed)))
                .orElse(List.of());
    }

    /** Whether any case notices this one change; a change that no version could carry counts as noticed. */
    boolean noticed(Mutant mutant) {
        RuleSetSource edited = edited(List.of(mutant));
        boolean noticed = ruleSet(compiler.load(edited))
                .map(changed -> baseline.notices(mutant, new CaseRunner(changed)))
                .orElse(false);
        return noticed || refuses(edited);
    }

    private boolean refuses(RuleSetSource edited) {
        boolean refuses = ruleSet(compiler.compile(edited)).isEmpty();
        if (refuses) {
            refused.incrementAndGet();
        }
        return refuses;
    }

    String summary() {
        return refused + " refused, " + compiled + " compilations";
    }

    private RuleSetSource edited(List<Mutant> mutants) {
        compiled.incrementAndGet();
        return TableEdit.of(original.source(), mutants);
    }

    private static Optional<RuleSet> ruleSet(Compilation compilation) {
        return compilation instanceof Compilation.Compiled done ? Optional.of(done.ruleSet()) : Optional.empty();
    }
}
