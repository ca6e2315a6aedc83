package dev.vaglio.edit;

import dev.vaglio.edit.BundlePatch.Result;
import dev.vaglio.edit.TableEdit.InsertRow;
import dev.vaglio.edit.TableEdit.SetCell;
import dev.vaglio.ruleset.Bundle;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Many edits of one table in one gesture, as an import of a spreadsheet makes them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
public class EditsBenchmark {
    private static final String TABLE = "fit-age";

    @Param({"200", "1000"})
    public int edits = 200;

    private SortedMap<String, String> shipped = new TreeMap<>();
    private SortedMap<String, String> large = new TreeMap<>();
    private final List<TableEdit> rows = new ArrayList<>();
    private final List<TableEdit> cells = new ArrayList<>();

    @Setup
    public void write() {
        shipped = Bundle.shipped().files();
        @Nullable String after = null;
        for (int i = 0; i < edits; i++) {
            String row = TABLE + ".of-" + i;
            rows.add(new InsertRow(TABLE, row, after, "Row " + i, List.of(String.valueOf(i)), List.of("1")));
            cells.add(new SetCell(TABLE, row, TABLE + "_out1", "2"));
            after = row;
        }
        large = new TreeMap<>(shipped);
        large.putAll(((Result.Applied) BundlePatch.apply(shipped, rows)).files());
    }

    /** New rows, each behind the one before. */
    @Benchmark
    public Result insertRows() {
        return BundlePatch.apply(shipped, rows);
    }

    /** Another number in each of as many rows. */
    @Benchmark
    public Result setCells() {
        return BundlePatch.apply(large, cells);
    }
}
