package dev.vaglio.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSetCompilerTest {
    private static final String FIT = "dmn/fit.dmn";
    private static final String LARGE = "&gt;= 100";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "syntax | &gt;= = 100",
                "wrong-type | \"ten\"",
                "wrong-type | &lt; \"ten\"",
                "empty-range | [100..10]",
                "unsafe | for i in 1..300000 return i",
                "unsafe | some x in [1,2] satisfies x = 1",
                "unsafe | 10**999999999",
                "unsafe | (9**9)**9",
                "unsafe | decimal(1, 999999999)",
                "unsafe | number(\"1e999999999\", \",\", \".\")",
                "too-large | 1e999999999",
                "unsafe | function(x) external {java: {class: \"java.lang.Runtime\", method signature: \"getRuntime()\"}}",
                "unsafe | matches(\"a\", \"(a+)+b\")",
                "unknown-name | &gt; nobodyKnows",
                "too-large | ((((((((((((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))))))))))))",
                "too-large | a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a",
            })
    void a_broken_cell_is_found_at_its_row(String code, String cell) {
        assertThat(Bundles.diagnostics(FIT, LARGE, cell)).anySatisfy(diagnostic -> {
            assertThat(diagnostic.code()).isEqualTo(code);
            assertThat(diagnostic.file()).isEqualTo(FIT);
            assertThat(diagnostic.table()).isEqualTo("fit-company");
            assertThat(diagnostic.row()).isEqualTo("fit-company.large");
        });
    }

    @Test
    void an_expression_nested_without_brackets_is_refused_before_the_rule_engine_reads_it() {
        assertThat(Bundles.diagnostics(FIT, LARGE, "&gt;= " + "(1) - ".repeat(150) + "1"))
                .extracting(Diagnostic::code)
                .contains("too-large")
                .doesNotContain("dmn");
    }

    @Test
    void prose_beside_the_tables_may_be_of_any_form() {
        String cell = "<text>-5</text></outputEntry>";
        String prose = "<annotationEntry><text>" + "very ".repeat(100) + "large</text></annotationEntry>";
        assertThat(Bundles.diagnostics(FIT, cell, cell + prose)).isEmpty();
    }

    @Test
    void a_foreign_value_of_an_enumeration_is_found_at_its_column() {
        assertThat(Bundles.diagnostics(FIT, "&quot;software&quot;", "&quot;sofware&quot;"))
                .extracting(Diagnostic::code, Diagnostic::row, Diagnostic::column)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        "unknown-value", "fit-company.software", "fit-company.in1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dmn/fit.dmn | <text>15</text> | <text>5 + 10</text> | points-not-a-number",
                "dmn/fit.dmn | label=\"Software\" | label=\"\" | no-label",
                "dmn/fit.dmn | id=\"fit-company.huge\" | id=\"fit-company.large\" | duplicate-row",
                "dmn/bands.dmn | id=\"bands\" | id=\"stall\" | duplicate-table",
                "dmn/bands.dmn | namespace=\"https://vaglio.dev/dmn/bands\" | namespace=\"https://vaglio.dev/dmn/fit\" | duplicate-model",
                "dmn/fit.dmn | namespace=\"https://vaglio.dev/dmn/types\" | namespace=\"https://vaglio.dev/dmn/gone\" | unknown-import",
                "dmn/fit.dmn | importType=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" | importType=\"http://www.dmg.org/PMML-4_4\" | unsafe",
                "dmn/fit.dmn | aggregation=\"SUM\" | aggregation=\"AVERAGE\" | unknown-hit-policy",
                "dmn/lead-decision.dmn | name=\"Outcome\" | name=\"Result\" | no-outcome",
                "dmn/lead-decision.dmn | for s in Measures.signals | for s in 1..3000 | unsafe",
                "dmn/lead-decision.dmn | for s in Measures.signals | for s in split(\"a\", \"(a+)+\") | unsafe",
                "dmn/lead-decision.dmn | fit.FitService(Facts) | fit.GoneService(Facts) | dmn",
                "dmn/types.dmn | name=\"tFacts\" | name=\"tLead\" | no-type",
                "dmn/parameters.dmn | Europe/Rome | Europe/Atlantis | settings",
                "rules/measures.drl | insert(new | insrt(new | drl",
                "rules/measures.drl | @source(\"pipeline\") | @source(\"pipelines\") | unknown-source",
                "rules/measures.drl | @parameters(\"signals\") | @parameters(\"signs\") | unknown-parameters",
                "rules/measures.drl | competitors : List | rivals : List | unknown-field",
            })
    void each_fault_of_a_bundle_has_its_code(String file, String text, String replacement, String code) {
        assertThat(Bundles.diagnostics(file, text, replacement))
                .filteredOn(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR)
                .extracting(Diagnostic::code)
                .contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.postgresql.Driver",
                "io.quarkus.runtime.Quarkus",
                "dev.vaglio.engine.RuleSet",
                "com.fasterxml.jackson.databind.ObjectMapper"
            })
    void drl_sees_no_class_but_those_of_the_JDK_and_of_the_rule_libraries(String name) {
        assertThat(Bundles.diagnostics(
                        "rules/measures.drl", "import java.util.Map;", "import java.util.Map;\nimport " + name + ";"))
                .extracting(Diagnostic::code)
                .contains("drl");
    }

    @Test
    void a_fault_in_drl_names_its_line() {
        assertThat(Bundles.diagnostics("rules/measures.drl", "insert(new", "insrt(new"))
                .anySatisfy(diagnostic -> {
                    assertThat(diagnostic.file()).isEqualTo("rules/measures.drl");
                    assertThat(diagnostic.message()).startsWith("line ");
                });
    }

    @Test
    void all_faults_are_told_at_once_and_sorted() {
        Map<String, String> files = Bundles.files();
        files.compute(FIT, (path, text) -> text == null ? "" : text.replace(LARGE, "&gt;= = 1"));
        files.compute("dmn/bands.dmn", (path, text) -> text == null ? "" : text.replace("&lt; 20", "\"x\""));
        files.compute("rules/measures.drl", (path, text) -> text == null ? "" : text.replace("insert", "insrt"));
        List<Diagnostic> diagnostics = Bundles.diagnostics(files);
        assertThat(diagnostics).extracting(Diagnostic::file).contains(FIT, "dmn/bands.dmn", "rules/measures.drl");
        assertThat(diagnostics).isSorted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<a><b></a>",
                "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><d>&e;</d>",
                "<definitions/>",
                "<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" name=\"x\" namespace=\"x\"><decision/></definitions>",
                "<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" name=\"x\" namespace=\"x\"><businessKnowledgeModel id=\"k\" name=\"k\"><variable name=\"k\"/><encapsulatedLogic kind=\"Java\"/></businessKnowledgeModel></definitions>",
            })
    void hostile_or_broken_xml_is_refused_with_a_reason(String text) {
        Map<String, String> files = Bundles.files();
        files.put("dmn/hostile.dmn", text);
        assertThat(new RuleSetCompiler().compile(new RuleSetSource("lead", files)))
                .isInstanceOf(Compilation.Rejected.class);
        assertThat(Bundles.diagnostics(files)).isNotEmpty();
    }

    @Test
    void models_deeper_or_larger_than_the_limits_are_refused() {
        Map<String, String> files = Bundles.files();
        files.put("dmn/deep.dmn", "<a>".repeat(100) + "</a>".repeat(100));
        files.put("dmn/wide.dmn", "<a>" + "<b/>".repeat(Limits.XML_ELEMENTS) + "</a>");
        assertThat(Bundles.diagnostics(files)).extracting(Diagnostic::code).contains("too-deep", "too-large");
        files.put("dmn/long.dmn", " ".repeat(Limits.FILE_CHARACTERS + 1));
        assertThat(Bundles.diagnostics(files)).extracting(Diagnostic::code).containsExactly("too-large");
    }

    @Test
    void a_cell_longer_than_the_limit_is_refused() {
        assertThat(Bundles.diagnostics(FIT, LARGE, "1" + " ,1".repeat(Limits.CELL_CHARACTERS)))
                .extracting(Diagnostic::code)
                .contains("too-large");
    }

    @Test
    void the_small_bundle_compiles_without_a_finding() {
        assertThat(Bundles.diagnostics(Bundles.files())).isEmpty();
    }

    @Test
    void facts_and_tables_are_typed() {
        RuleSet rules = Bundles.small();
        assertThat(rules.facts().components().get("company"))
                .isEqualTo(new FactType.Structure(Map.of(
                        "industry", new FactType.Text(List.of("software", "finance")),
                        "employees",
                                new FactType.Number(java.math.BigDecimal.ZERO, new java.math.BigDecimal("10000000")))));
        DecisionTable fit = rules.table("fit-company").orElseThrow();
        assertThat(fit.hitPolicy()).isEqualTo(DecisionTable.HitPolicy.COLLECT_SUM);
        assertThat(fit.inputs().get(0).type()).isEqualTo(new FactType.Text(List.of("software", "finance")));
        assertThat(fit.outputs().get(0).type()).isEqualTo(new FactType.Number(null, null));
        assertThat(fit.rows().get(1).inputs()).containsExactly("-", ">= 100");
        assertThat(rules.timeZone().getId()).isEqualTo("Europe/Rome");
    }
}
