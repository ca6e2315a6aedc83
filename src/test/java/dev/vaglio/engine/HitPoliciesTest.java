package dev.vaglio.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random small tables of every hit policy give what Drools gives: value, rows, or that they cannot decide. */
class HitPoliciesTest {
    private static final Instant AS_OF = Instant.parse("2026-03-02T09:00:00Z");
    private static final int TABLES = 12;
    private static final List<String> NUMBERS =
            List.of("-", "-", "> 10", "<= 10", "[5..20)", "10", "null", "not(null)", "> 5 * 2", "not(10, 20)");
    private static final List<String> TEXTS = List.of(
            "-", "-", "\"software\"", "\"finance\", null", "not(\"software\")", "null", "starts with(?, \"soft\")");
    private static final List<String> OUTPUTS = List.of("1", "2.50", "-3", "1 + 2");

    @ParameterizedTest
    @CsvSource({
        "UNIQUE",
        "FIRST",
        "ANY",
        "COLLECT",
        "RULE ORDER",
        "PRIORITY",
        "OUTPUT ORDER",
        "COLLECT SUM",
        "COLLECT MIN",
        "COLLECT MAX",
        "COLLECT COUNT"
    })
    void a_table_comes_out_as_in_Drools(String policy) {
        Random random = new Random(policy.hashCode());
        RuleSet rules = rules(IntStream.range(0, TABLES)
                .mapToObj(i -> table(i, policy, random))
                .collect(Collectors.joining()));
        Program drools = TableGraphTest.withDrools(rules.program());
        assertThat(rules.program().graph()).isInstanceOf(TableGraph.class);
        for (Integer employees : Arrays.asList(null, 1, 5, 10, 11, 20, 100)) {
            for (String industry : Arrays.asList(null, "software", "finance")) {
                Evaluation ours = decide(rules.program(), employees, industry);
                Evaluation theirs = decide(drools, employees, industry);
                if (theirs instanceof Evaluation.Decided decided) {
                    assertThat(ours).isInstanceOf(Evaluation.Decided.class);
                    assertThat(((Evaluation.Decided) ours).outcome()).isEqualTo(decided.outcome());
                    assertThat(rows(ours, policy)).isEqualTo(rows(theirs, policy));
                } else {
                    assertThat(ours).isInstanceOf(Evaluation.Failed.class);
                }
            }
        }
    }

    /**
     * The rows that counted. Which row gave a minimum or maximum Drools says with a digit too many in its id, and of
     * rows in the order of their outputs it names the first alone.
     */
    private static List<String> rows(Evaluation evaluation, String policy) {
        return evaluation.trace().tables().stream()
                .filter(table ->
                        !List.of("COLLECT MIN", "COLLECT MAX", "OUTPUT ORDER").contains(policy))
                .flatMap(table -> table.counted().stream())
                .map(Trace.CountedRow::row)
                .toList();
    }

    private static Evaluation decide(Program program, @Nullable Integer employees, @Nullable String industry) {
        Map<String, @Nullable Object> company = new HashMap<>();
        company.put("employees", employees == null ? null : new BigDecimal(employees));
        company.put("industry", industry);
        return WithOwnClassLoader.call(
                () -> new Decider(program, Depth.VERDICT).decide(Map.of("company", company), AS_OF));
    }

    private static String table(int number, String policy, Random random) {
        List<String> words = List.of(policy.split(" "));
        boolean aggregated = words.size() == 2 && words.get(0).equals("COLLECT");
        boolean ranked = policy.equals("PRIORITY") || policy.equals("OUTPUT ORDER");
        String id = "t" + number;
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row <= random.nextInt(5); row++) {
            rows.append("<rule id='%s.%d' label='row'>".formatted(id, row))
                    .append(entry("inputEntry", any(NUMBERS, random)))
                    .append(entry("inputEntry", any(TEXTS, random)))
                    .append(entry(
                            "outputEntry", ranked ? String.valueOf(1 + random.nextInt(3)) : output(words, random)))
                    .append(aggregated ? "" : entry("outputEntry", "\"" + random.nextInt(2) + "\""))
                    .append("</rule>");
        }
        return """
                <decision id='d_%1$s' name='%1$s'><variable name='%1$s'/>
                  <informationRequirement><requiredInput href='#in_Facts'/></informationRequirement>
                  <decisionTable id='%1$s' hitPolicy='%2$s' %3$s>
                    <input id='%1$s_i1'><inputExpression typeRef='number'><text>Facts.company.employees</text></inputExpression></input>
                    <input id='%1$s_i2'><inputExpression typeRef='types.tIndustry'><text>Facts.company.industry</text></inputExpression></input>
                    <output id='%1$s_o1' name='points'>%4$s</output>%5$s
                    %6$s</decisionTable></decision>
                """.formatted(
                        id,
                        aggregated ? "COLLECT" : policy,
                        aggregated ? "aggregation='" + words.get(1) + "'" : "",
                        ranked ? "<outputValues><text>2, 3, 1</text></outputValues>" : "",
                        aggregated ? "" : "<output id='%s_o2' name='note'/>".formatted(id),
                        rows);
    }

    /** Points that are summed have to be literals. */
    private static String output(List<String> policy, Random random) {
        return any(policy.contains("SUM") ? OUTPUTS.subList(0, 3) : OUTPUTS, random);
    }

    private static String entry(String element, String cell) {
        return "<%1$s><text>%2$s</text></%1$s>".formatted(element, cell.replace("<", "&lt;"));
    }

    private static String any(List<String> cells, Random random) {
        return cells.get(random.nextInt(cells.size()));
    }

    private static RuleSet rules(String decisions) {
        Map<String, String> files = Bundles.files();
        String requirements = IntStream.range(0, TABLES)
                .mapToObj(
                        "<informationRequirement><requiredDecision href='#d_t%d'/></informationRequirement>"::formatted)
                .collect(Collectors.joining());
        String entries = IntStream.range(0, TABLES)
                .mapToObj(i ->
                        "<contextEntry><variable name='v%1$d'/><literalExpression><text>t%1$d</text></literalExpression></contextEntry>"
                                .formatted(i))
                .collect(Collectors.joining());
        files.put("dmn/lead-decision.dmn", """
                <definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' id='def' name='lead-decision'
                  namespace='https://vaglio.dev/dmn/lead-decision'>
                  <import id='imp_types' name='types' namespace='https://vaglio.dev/dmn/types' importType='https://www.omg.org/spec/DMN/20230324/MODEL/'/>
                  <inputData id='in_Facts' name='Facts'><variable name='Facts' typeRef='types.tFacts'/></inputData>
                  <inputData id='in_Measures' name='Measures'><variable name='Measures' typeRef='types.tMeasures'/></inputData>
                  %s
                  <decision id='d_Outcome' name='Outcome'><variable name='Outcome'/>%s<context>%s</context></decision>
                </definitions>
                """.formatted(decisions, requirements, entries));
        return Bundles.ruleSet(new RuleSetCompiler().compile(new RuleSetSource("lead", files)));
    }
}
