package dev.vaglio.check;

import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.RuleSetCompiler;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.ruleset.Bundle;
import dev.vaglio.ruleset.CaseRunner;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The checks of a table of 100 rows and 8 columns in the shipped bundle, as an edit is answered, and of the whole bundle. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Djava.util.logging.manager=org.jboss.logmanager.LogManager")
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before anything else
public class TableChecksBenchmark {
    private static final int ROWS = 100;
    private static final int COLUMNS = 8;

    @Param({"FIRST", "UNIQUE", "PRIORITY"})
    public String hitPolicy = "FIRST";

    /** The rule libraries write traces unless they are told not to, as the service tells them. */
    private final Logger silent = Logger.getLogger("org.kie");

    private RuleSetSource shipped;
    private Compilation compiled;
    private RuleSetSource wide;

    @Setup
    public void compile() {
        silent.setLevel(Level.OFF);
        shipped = Bundle.shipped();
        compiled = new RuleSetCompiler().compile(shipped);
        Map<String, String> files = new TreeMap<>(shipped.files());
        files.put("dmn/wide.dmn", model());
        wide = new RuleSetSource(shipped.name(), files);
    }

    @Benchmark
    public Object oneTable() {
        return TableChecks.of(wide, "wide");
    }

    @Benchmark
    public Object wholeBundleWithoutCases() {
        return BundleChecks.withoutCases(shipped, compiled, WonCustomers.UNKNOWN);
    }

    @Benchmark
    public Object cases() {
        return new CaseRunner(((Compilation.Compiled) compiled).ruleSet()).runAll();
    }

    /** Ranges that overlap in every column. */
    private String model() {
        return "<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" name=\"wide\""
                + " namespace=\"https://vaglio.dev/dmn/wide\"><decision id=\"w\" name=\"W\"><variable name=\"W\"/>"
                + "<decisionTable id=\"wide\" hitPolicy=\"" + hitPolicy + "\">"
                + each(
                        COLUMNS,
                        column -> "<input id=\"in" + column + "\"><inputExpression typeRef=\"number\"><text>V" + column
                                + "</text></inputExpression></input>")
                + "<output id=\"out\" name=\"out\"><outputValues><text>"
                + IntStream.range(0, ROWS).mapToObj(row -> "\"r" + row + "\"").collect(Collectors.joining(","))
                + "</text></outputValues></output>" + each(ROWS, TableChecksBenchmark::row)
                + "</decisionTable></decision></definitions>";
    }

    private static String row(int row) {
        return "<rule id=\"wide." + row + "\">"
                + each(
                        COLUMNS,
                        column -> entry(
                                "inputEntry",
                                "[" + row * (2 * column + 7) % 50 + ".." + (row * (2 * column + 7) % 50 + 30) + "]"))
                + entry("outputEntry", "\"r" + row + "\"") + "</rule>";
    }

    private static String entry(String kind, String cell) {
        return Stream.of("<" + kind + ">", "<text>" + cell + "</text>", "</" + kind + ">")
                .collect(Collectors.joining());
    }

    private static String each(int many, IntFunction<String> text) {
        return IntStream.range(0, many).mapToObj(text).collect(Collectors.joining());
    }
}
