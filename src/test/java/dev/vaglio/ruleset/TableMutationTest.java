package dev.vaglio.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.engine.RuleSetCompiler;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Changes every cell of every table of every shipped rule set in turn. The system property {@code mutate} narrows it to
 * the rule sets of these names and to the tables whose id or file contains one of them, parted by commas. It compiles hundreds of bundles, so
 * it has a profile: {@code mvn test -Pmutation}.
 */
@Tag("mutation")
class TableMutationTest {
    private static final int THREADS = 2;
    /** No decision reads it; {@link PipelineCheckTest} holds each of its cells. */
    private static final String DESIGN = "dmn/pipeline-design.dmn";

    static Stream<RuleSet> shipped() {
        return Stream.of(Bundle.DEFAULT, Bundle.POST_SALE)
                .map(name -> SmallRules.compiled(Bundle.shipped(name)))
                .filter(ruleSet -> !tables(ruleSet).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void some_case_notices_when_any_cell_of_any_table_is_changed(RuleSet shipped) throws Exception {
        List<DecisionTable> tables = tables(shipped);
        MutationRun run = new MutationRun(shipped, new RuleSetCompiler());
        List<Mutant> mutants =
                tables.stream().flatMap(table -> run.mutants(table).stream()).toList();
        Set<Mutant> left = new LinkedHashSet<>(mutants);
        left.removeAll(together(run, local(mutants, true), DecisionTable::file));
        left.removeAll(together(run, local(left, false), table -> "all"));
        left.removeAll(together(run, local(left, true), DecisionTable::id));
        List<Mutant> survivors = alone(run, left);
        tables.stream()
                .map(DecisionTable::file)
                .distinct()
                .forEach(file -> System.out.println(
                        file + ": " + of(file, mutants) + " changes, " + of(file, survivors) + " unnoticed"));
        System.out.println("Mutation of tables of " + shipped.source().name() + ": " + mutants.size() + " changes in "
                + tables.size() + " tables, " + survivors.size() + " unnoticed, " + left.size() + " tried alone, "
                + run.summary());
        assertThat(survivors).isEmpty();
    }

    private static List<DecisionTable> tables(RuleSet shipped) {
        List<String> only = List.of(System.getProperty("mutate", "").split(","));
        return shipped.tables().stream()
                .filter(table -> only.contains(shipped.source().name())
                        || only.stream()
                                .anyMatch(text -> table.file().contains(text)
                                        || table.id().contains(text)))
                .filter(table -> !table.file().equals(DESIGN))
                .toList();
    }

    private static List<Mutant> local(Collection<Mutant> mutants, boolean local) {
        return mutants.stream()
                .filter(mutant -> mutant.local() == local)
                .filter(mutant -> !mutant.table().inputs().isEmpty())
                .toList();
    }

    private static List<Mutant> together(MutationRun run, List<Mutant> mutants, Function<DecisionTable, String> group)
            throws Exception {
        List<List<Mutant>> batches =
                mutants.stream().collect(Collectors.groupingBy(mutant -> group.apply(mutant.table()))).values().stream()
                        .flatMap(part -> MutationRun.batches(part).stream())
                        .toList();
        return each(batches, run::noticed).stream().flatMap(List::stream).toList();
    }

    private static List<Mutant> alone(MutationRun run, Collection<Mutant> mutants) throws Exception {
        return each(mutants, mutant -> unnoticed(run, mutant)).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Mutant> unnoticed(MutationRun run, Mutant mutant) {
        if (run.noticed(mutant)) {
            return List.of();
        }
        System.out.println("unnoticed: " + mutant);
        return List.of(mutant);
    }

    private static long of(String file, List<Mutant> mutants) {
        return mutants.stream()
                .filter(mutant -> mutant.table().file().equals(file))
                .count();
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
