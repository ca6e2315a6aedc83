package dev.vaglio.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.engine.RuleSetCompiler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Changes every cell of every shipped table in turn. The system property {@code mutate} narrows it to the tables whose
 * id or file contains a text. It compiles hundreds of bundles, so it has a profile: {@code mvn test -Pmutation}.
 */
@Tag("mutation")
class TableMutationTest {
    private static final int THREADS = 2;
    /** No decision reads it; {@link PipelineCheckTest} holds each of its cells. */
    private static final String DESIGN = "dmn/pipeline-design.dmn";

    private final RuleSetCompiler compiler = new RuleSetCompiler();
    private final RuleSet shipped =
            ((Compilation.Compiled) compiler.compile(Bundle.folder(Bundle.DEFAULT, Path.of("")))).ruleSet();
    private final MutationRun run = new MutationRun(shipped, compiler);

    @Test
    void some_case_notices_when_any_cell_of_any_table_is_changed() throws Exception {
        List<DecisionTable> tables = tables();
        List<Mutant> mutants =
                tables.stream().flatMap(table -> run.mutants(table).stream()).toList();
        Set<Mutant> left = new LinkedHashSet<>(mutants);
        left.removeAll(together(local(mutants, true), DecisionTable::file));
        left.removeAll(together(local(left, false), table -> "all"));
        left.removeAll(together(local(left, true), DecisionTable::id));
        List<Mutant> survivors = alone(left);
        survivors.forEach(mutant -> System.out.println("unnoticed: " + mutant));
        System.out.println("Mutation of tables: " + mutants.size() + " changes in " + tables.size() + " tables, "
                + survivors.size() + " unnoticed, " + left.size() + " tried alone, " + run.summary());
        assertThat(survivors).isEmpty();
    }

    private List<DecisionTable> tables() {
        String only = System.getProperty("mutate", "");
        return shipped.tables().stream()
                .filter(table -> table.file().contains(only) || table.id().contains(only))
                .filter(table -> !table.file().equals(DESIGN))
                .toList();
    }

    private static List<Mutant> local(Collection<Mutant> mutants, boolean local) {
        return mutants.stream()
                .filter(mutant -> mutant.local() == local)
                .filter(mutant -> !mutant.table().inputs().isEmpty())
                .toList();
    }

    private List<Mutant> together(List<Mutant> mutants, Function<DecisionTable, String> group) throws Exception {
        List<List<Mutant>> batches =
                mutants.stream().collect(Collectors.groupingBy(mutant -> group.apply(mutant.table()))).values().stream()
                        .flatMap(part -> MutationRun.batches(part).stream())
                        .toList();
        return each(batches, run::noticed).stream().flatMap(List::stream).toList();
    }

    private List<Mutant> alone(Collection<Mutant> mutants) throws Exception {
        return each(mutants, mutant -> run.noticed(mutant) ? List.<Mutant>of() : List.of(mutant)).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static <T, R> List<R> each(Collection<T> items, Function<T, R> work)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<R>> running = new ArrayList<>();
            items.forEach(item -> running.add(pool.submit(() -> work.apply(item))));
            List<R> results = new ArrayList<>();
            for (Future<R> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
