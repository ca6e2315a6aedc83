package dev.vaglio.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.check.Finding.ProposedRow;
import dev.vaglio.check.Finding.Severity;
import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.DecisionTable.Column;
import dev.vaglio.engine.DecisionTable.Given;
import dev.vaglio.engine.DecisionTable.HitPolicy;
import dev.vaglio.engine.DecisionTable.Row;
import dev.vaglio.engine.DecisionTable.Trend;
import dev.vaglio.engine.FactType;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.ruleset.Bundle;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a column declares of its values narrows the gaps, is said, and is held to by the cases. */
class GivenTest {
    private static final String LOW_AND_HIGH = "t.low: < 10 | - => 1\nt.high: >= 10 | - => 2\n";

    @Test
    void no_gap_is_looked_for_where_no_value_comes() {
        List<Finding> found = marked("given=\"not(null)\"", LOW_AND_HIGH).findings();

        assertThat(OneTable.places(found, Severity.WARNING)).isEmpty();
        assertThat(OneTable.places(found, Severity.INFORMATION)).contains("assumed null in1");
        assertThat(OneTable.places(new OneTable("UNIQUE", LOW_AND_HIGH, "").findings(), Severity.WARNING))
                .containsExactly("gap null null");
    }

    @Test
    void a_gap_among_the_values_that_come_is_still_found() {
        List<Finding> found =
                marked("given=\"not(null)\"", "t.low: < 10 | - => 1\n").findings();

        assertThat(found)
                .filteredOn(finding -> finding.code().equals("gap"))
                .extracting(Finding::message, Finding::proposed)
                .containsExactly(org.assertj.core.api.Assertions.tuple(
                        "No row holds for Points: >= 10",
                        List.of(new ProposedRow(List.of(">= 10", "-"), List.of("null")))));
    }

    @Test
    void values_that_cannot_be_read_are_an_error_at_the_column() {
        assertThat(OneTable.places(
                        marked("given=\"some of them\"", LOW_AND_HIGH).findings(), Severity.ERROR))
                .containsExactly("unknown-mark null in1");
    }

    @Test
    void of_columns_that_are_known_together_no_gap_lies_where_one_alone_is() {
        List<Row> rows = List.of(row("t.both", "not(null)", "not(null)"), row("t.none", "null", "null"));

        assertThat(gaps(rows, "")).hasSize(2);
        assertThat(gaps(rows, "score")).isEmpty();
        assertThat(gaps(rows.subList(0, 1), "score")).containsExactly("No row holds for In0: null, In1: null");
        assertThat(gaps(rows.subList(1, 2), "score"))
                .containsExactly("No row holds for In0: not(null), In1: not(null)");
    }

    @Test
    void a_case_in_which_another_value_comes_is_an_error_at_the_column() {
        assertThat(cases("v:given=\"&quot;finance&quot;\"")).containsExactly("not-as-declared null fit-company.in1");
        assertThat(cases("v:given=\"&quot;software&quot;\"")).isEmpty();
        assertThat(cases("v:together=\"company\"")).isEmpty();
        assertThat(cases("v:together=\"company\"", "v:together=\"company\""))
                .containsExactly("not-as-declared null fit-company.in1", "not-as-declared null fit-company.in2");
    }

    private static OneTable marked(String mark, String rows) {
        return new OneTable("UNIQUE", rows, " v:" + mark);
    }

    private static List<String> gaps(List<Row> rows, String together) {
        FactType number = new FactType.Number(null, null);
        Given given = new Given("-", together);
        DecisionTable table = new DecisionTable(
                "t",
                "t",
                "m",
                "dmn/m.dmn",
                HitPolicy.UNIQUE,
                List.of(
                        new Column("in0", "In0", "V0", number, List.of(), Trend.NONE, given),
                        new Column("in1", "In1", "V1", number, List.of(), Trend.NONE, given)),
                List.of(new Column("out", "Out", "out", number)),
                rows);
        return TableChecks.of(table).stream()
                .filter(finding -> finding.code().equals("gap"))
                .map(Finding::message)
                .toList();
    }

    private static Row row(String id, String... cells) {
        return new Row(id, id, null, List.of(cells), List.of("1"));
    }

    /** What is said of a software company of which the employees are not known, with marks of the columns. */
    private static List<String> cases(String... marks) {
        RuleSetSource small = Bundle.folder(Bundle.DEFAULT, Path.of("src/test/resources/engine"));
        Map<String, String> files = new TreeMap<>(small.files());
        String fit = files.getOrDefault("dmn/fit.dmn", "");
        for (int column = 1; column <= marks.length; column++) {
            String input = "<input id=\"fit-company.in" + column + "\"";
            fit = fit.replace(input, input + " xmlns:v=\"" + DecisionTable.NAMESPACE + "\" " + marks[column - 1]);
        }
        files.put("dmn/fit.dmn", fit);
        files.put("dmn/fit.cases.yaml", "- {name: software, facts: {company: {industry: software}}}");
        List<Finding> found = BundleChecks.of(new RuleSetSource(small.name(), files));
        return OneTable.places(
                found.stream()
                        .filter(finding -> finding.code().equals("not-as-declared"))
                        .toList(),
                Severity.ERROR);
    }
}
