package dev.vaglio.engine;

import dev.vaglio.lead.Intake;
import dev.vaglio.lead.LeadReader;
import dev.vaglio.lead.Limits;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
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

/** One lead, by part: its facts read from JSON, the DRL, the tables, the whole; and four tables beside Java. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Djava.util.logging.manager=org.jboss.logmanager.LogManager")
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before anything else
public class DecisionBenchmark {
    private static final Instant AS_OF = Instant.parse("2026-03-02T09:00:00Z");

    @Param({"id-only", "new-web-form", "hot"})
    public String sample = "hot";

    /** The rule libraries write traces unless they are told not to, as the service tells them. */
    private final List<Logger> silent =
            Stream.of("org.kie", "org.drools").map(Logger::getLogger).toList();

    private byte[] json = {};
    private RuleSet ruleSet;
    private LeadReader reader;
    private Program program;
    private Graph drools;
    private Map<String, @Nullable Object> facts;
    private Map<String, @Nullable Object> measures;
    private Map<String, @Nullable Object> feelFacts;
    private Map<String, @Nullable Object> feelMeasures;
    private Map<String, @Nullable Object> bandsInput;
    private Map<String, @Nullable Object> scoreInput;

    @Setup
    public void compile() throws IOException {
        silent.forEach(logger -> logger.setLevel(Level.OFF));
        json = Files.readAllBytes(Path.of("src/main/resources/samples", sample + ".json"));
        ruleSet = ((Compilation.Compiled) new RuleSetCompiler().compile(dev.vaglio.ruleset.Bundle.shipped())).ruleSet();
        program = ruleSet.program();
        Map<String, TableProgram> programs = new LinkedHashMap<>();
        program.tables()
                .forEach(table -> programs.put(
                        table.id(),
                        new TableProgram(
                                table, programs.size(), program.parameters().timeZone())));
        drools = new DroolsGraph(
                new DmnCompiler(new Findings()).compile(program.bundle()).orElseThrow(),
                program.bundle().graph().orElseThrow(),
                programs);
        reader = new LeadReader(ruleSet.facts(), Limits.standard());
        facts = new FactTree(program.facts())
                .normalise(((Intake.Accepted) reader.read(json, false)).facts().tree(), AS_OF);
        measures = program.measurer().measure(facts, AS_OF).measures();
        feelFacts = feel(facts);
        feelMeasures = feel(measures);
        HandWritten.Scored scored = HandWritten.score(facts, measures);
        requireSame(scored);
        scoreInput = input(Map.of(
                "Points",
                HandWritten.points(facts, measures).stream().map(this::points).toList()));
        bandsInput = input(Map.of(
                "Total", new BigDecimal(scored.total()),
                "Fit", new BigDecimal(scored.fit()),
                "Engagement", new BigDecimal(scored.engagement())));
    }

    @Benchmark
    public Object facts() {
        return reader.read(json, false);
    }

    @Benchmark
    public Object drl() {
        return program.measurer().measure(facts, AS_OF);
    }

    @Benchmark
    public Object tables() {
        return program.graph().decide(feelFacts, feelMeasures);
    }

    /** The same as {@link #tables} by Drools. */
    @Benchmark
    public Object tablesByDrools() {
        return drools.decide(feelFacts, feelMeasures);
    }

    @Benchmark
    public Object whole() {
        Intake.Accepted accepted = (Intake.Accepted) reader.read(json, false);
        return ruleSet.decide(accepted.facts().tree(), AS_OF);
    }

    /** Fit, engagement, score and bands alone, as tables. */
    @Benchmark
    public Object scoreAsTables() {
        Run run = new Run();
        evaluate("fit", "FitService", input(Map.of()), run);
        for (Object signal : (List<?>) Objects.requireNonNull(feelMeasures.get("signals"))) {
            evaluate("engagement", "EngagementService", new LinkedHashMap<>(Map.of("Signal", signal)), run);
        }
        evaluate("score", "ScoreService", scoreInput, run);
        evaluate("bands", "BandsService", bandsInput, run);
        return run;
    }

    /** The same four as {@link #scoreAsTables}, written by hand. */
    @Benchmark
    public Object scoreByHand() {
        return HandWritten.score(facts, measures);
    }

    private void evaluate(String model, String service, Map<String, @Nullable Object> input, Run run) {
        Model found = program.bundle().models().stream()
                .filter(candidate -> candidate.name().equals(model))
                .findFirst()
                .orElseThrow();
        String output = found.root().children("decisionService").stream()
                .filter(named -> service.equals(named.attribute("name")))
                .flatMap(named -> named.child("outputDecision").stream())
                .map(reference -> reference.attribute("href", "#").substring(1))
                .findFirst()
                .orElseThrow();
        ((TableGraph) program.graph())
                .model(found)
                .orElseThrow()
                .call(input, run)
                .value(output);
    }

    private Map<String, @Nullable Object> input(Map<String, ?> more) {
        Map<String, @Nullable Object> input = new LinkedHashMap<>(more);
        input.put("Facts", feelFacts);
        input.put("Measures", feelMeasures);
        return input;
    }

    private Map<String, @Nullable Object> points(HandWritten.Points points) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("kind", points.kind());
        map.put("group", points.group());
        map.put("points", new BigDecimal(points.points()));
        return map;
    }

    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> feel(Map<String, @Nullable Object> tree) {
        return (Map<String, @Nullable Object>)
                Objects.requireNonNull(Values.feel(tree, program.parameters().timeZone()));
    }

    /** A baseline that decides otherwise would be none. */
    private void requireSame(HandWritten.Scored scored) {
        Map<String, @Nullable Object> outcome = ((Evaluation.Decided) ruleSet.decide(facts, AS_OF)).outcome();
        Map<?, ?> score = (Map<?, ?>) Objects.requireNonNull(outcome.get("score"));
        Map<?, ?> bands = (Map<?, ?>) Objects.requireNonNull(outcome.get("bands"));
        List<Object> tables = new ArrayList<>();
        for (String part : List.of("fit", "engagement", "negative", "total")) {
            tables.add(((BigDecimal) Objects.requireNonNull(score.get(part))).intValueExact());
        }
        tables.add(Objects.requireNonNull(bands.get("grade")));
        tables.add(Objects.requireNonNull(bands.get("band")));
        List<Object> byHand = List.of(
                scored.fit(), scored.engagement(), scored.negative(), scored.total(), scored.grade(), scored.band());
        if (!tables.equals(byHand)) {
            throw new IllegalStateException("the tables say " + tables + ", by hand it is " + byHand);
        }
    }
}
