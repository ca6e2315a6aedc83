package dev.vaglio.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.engine.RuleSetCompiler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Changes every cell of every shipped table in turn. The system property {@code mutate} narrows it to the tables whose
 * id or file contains a text. Takes longer than all other tests together: {@code mvn test -Pmutation}.
 */
@Tag("mutation")
class TableMutationTest {
    private static final int THREADS = 2;

    @Test
    void some_case_notices_when_any_cell_of_any_table_is_changed() throws Exception {
        RuleSetCompiler compiler = new RuleSetCompiler();
        RuleSet shipped =
                ((Compilation.Compiled) compiler.compile(Bundle.folder(Bundle.DEFAULT, Path.of("")))).ruleSet();
        MutationRun run = new MutationRun(shipped, compiler);
        String only = System.getProperty("mutate", "");
        List<DecisionTable> tables = shipped.tables().stream()
                .filter(table -> table.file().contains(only) || table.id().contains(only))
                .toList();
        List<Mutant> survivors = survivors(run, tables);
        int all = tables.stream().mapToInt(table -> run.mutants(table).size()).sum();
        System.out.println("Mutation of tables: " + all + " changes of " + tables.size() + " tables, "
                + survivors.size() + " unnoticed, " + run.refused + " refused, " + run.compiled + " compilations");
        assertThat(survivors).isEmpty();
    }

    private static List<Mutant> survivors(MutationRun run, List<DecisionTable> tables)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<Mutant>>> tried = new ArrayList<>();
            tables.forEach(table -> tried.add(pool.submit(() -> run.survivors(table))));
            List<Mutant> survivors = new ArrayList<>();
            for (Future<List<Mutant>> one : tried) {
                survivors.addAll(one.get());
            }
            survivors.forEach(mutant -> System.out.println("unnoticed: " + mutant));
            return survivors;
        } finally {
            pool.shutdownNow();
        }
    }
}
