package dev.vaglio.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.json.Json;
import dev.vaglio.lead.Intake;
import dev.vaglio.lead.LeadReader;
import dev.vaglio.ruleset.Case;
import dev.vaglio.ruleset.Cases;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Drools is the oracle of our own evaluation of the tables: outcome, trace and what would change it are the same. */
class TableGraphTest {
    private static final int MIXTURES = 60;
    private static final RuleSet SHIPPED =
            Bundles.ruleSet(new RuleSetCompiler().compile(dev.vaglio.ruleset.Bundle.folder("lead", Path.of(""))));
    private static final Program DROOLS = withDrools(SHIPPED.program());
    private static final List<Case> ALL = Cases.of(SHIPPED.source());
    private static final List<Case> CASES =
            ALL.stream().filter(one -> one.service() == null).toList();

    static Program withDrools(Program program) {
        Map<String, TableProgram> programs = new HashMap<>();
        program.tables()
                .forEach(table -> programs.put(
                        table.id(),
                        new TableProgram(
                                table, programs.size(), program.parameters().timeZone())));
        Graph drools = new DroolsGraph(
                new DmnCompiler(new Findings()).compile(program.bundle()).orElseThrow(),
                program.bundle().graph().orElseThrow(),
                programs);
        return new Program(
                program.bundle(),
                program.facts(),
                program.parameters(),
                program.tables(),
                program.tableOfRow(),
                program.measurer(),
                drools,
                program.services(),
                program.signature());
    }

    @Test
    void the_shipped_rules_need_no_Drools_for_their_tables() {
        assertThat(SHIPPED.program().graph()).isInstanceOf(TableGraph.class);
    }

    @TestFactory
    Stream<DynamicTest> each_third_case_of_a_file_comes_out_as_in_Drools() {
        return files().map(file -> cases(file, 3));
    }

    @TestFactory
    @Tag("oracle")
    Stream<DynamicTest> every_case_of_each_file_comes_out_as_in_Drools() {
        return files().map(file -> cases(file, 1));
    }

    private static Stream<List<Case>> files() {
        return CASES.stream()
                .collect(Collectors.groupingBy(Case::file, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream();
    }

    private static DynamicTest cases(List<Case> file, int each) {
        return DynamicTest.dynamicTest(
                file.get(0).file(),
                () -> IntStream.range(0, file.size())
                        .filter(at -> at % each == 0)
                        .mapToObj(file::get)
                        .forEach(one -> same(one.name(), one.facts(), one.asOf(), Depth.VERDICT)));
    }

    @Test
    void leads_mixed_from_the_facts_of_several_cases_come_out_as_in_Drools() {
        Random random = new Random(42);
        IntStream.range(0, MIXTURES)
                .forEach(i -> same("mixture " + i, mixture(random), CASES.get(0).asOf(), Depth.FULL));
    }

    @Test
    void a_service_that_is_asked_by_itself_answers_as_in_Drools() {
        List<Case> asked = ALL.stream().filter(one -> one.service() != null).toList();
        assertThat(asked).isNotEmpty();
        asked.forEach(one -> {
            StandaloneService ours = StandaloneService.of(SHIPPED.program(), String.valueOf(one.service()))
                    .orElseThrow();
            StandaloneService theirs =
                    StandaloneService.of(DROOLS, String.valueOf(one.service())).orElseThrow();
            Map<String, @Nullable Object> facts = typed(one.facts(), ours.input());
            assertThat(ours.ask(facts)).as(one.name()).isEqualTo(theirs.ask(facts));
        });
    }

    private static Map<String, @Nullable Object> mixture(Random random) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        for (String section : SHIPPED.facts().components().keySet()) {
            facts.put(section, CASES.get(random.nextInt(CASES.size())).facts().get(section));
        }
        return facts;
    }

    private static void same(String name, Map<String, @Nullable Object> given, Instant asOf, Depth depth) {
        Map<String, @Nullable Object> facts = typed(given, SHIPPED.facts());
        Evaluation ours = decide(SHIPPED.program(), facts, asOf, depth);
        Evaluation theirs = decide(DROOLS, facts, asOf, depth);
        assertThat(ours.trace().tables()).as(name).isEqualTo(theirs.trace().tables());
        if (theirs instanceof Evaluation.Failed) {
            assertThat(ours).as(name).isInstanceOf(Evaluation.Failed.class);
        } else {
            assertThat(ours).as(name).isEqualTo(theirs);
            assertThat(ours.toString()).as(name + ", in the order of its keys").isEqualTo(theirs.toString());
        }
    }

    private static Map<String, @Nullable Object> typed(Map<String, @Nullable Object> facts, FactType.Structure type) {
        Intake intake = new LeadReader(type, dev.vaglio.lead.Limits.standard()).read(Json.canonical(facts), true);
        assertThat(intake).isInstanceOf(Intake.Accepted.class);
        return new HashMap<>(((Intake.Accepted) intake).facts().tree());
    }

    private static Evaluation decide(
            Program program, Map<String, ? extends @Nullable Object> facts, Instant asOf, Depth depth) {
        return WithOwnClassLoader.call(() -> new Decider(program, depth).decide(facts, asOf));
    }
}
