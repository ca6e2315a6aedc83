package dev.vaglio.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.check.Finding.ProposedRow;
import dev.vaglio.check.Finding.Severity;
import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.FactType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each kind of fault of a table is found at its cell, in a bundle that does not compile. */
class TableFaultsTest {
    @Test
    void bad_feel_a_wrong_type_and_a_foreign_value_are_found_at_their_cells() {
        List<Finding> found = OneTable.first("""
                t.syntax: >= = 5 | - => 1
                t.type: "five" | - => 2
                t.value: - | "purple" => 3
                t.rest: - | - => 4
                """).findings();

        assertThat(OneTable.places(found, Severity.ERROR))
                .contains("syntax t.syntax in1", "wrong-type t.type in1", "unknown-value t.value in2");
        assertThat(OneTable.places(found, Severity.WARNING)).containsExactly("cannot-fire t.value in2");
    }

    @Test
    void a_gap_comes_with_the_row_that_closes_it() {
        OneTable open = OneTable.unique("""
                t.low: < 10 | - => 1
                t.high: >= 20 | - => 2
                t.middle: [10..20) | "red" => 3
                t.unknown: null | - => 0
                """);
        Finding gap = open.findings().stream()
                .filter(finding -> finding.code().equals("gap"))
                .findFirst()
                .orElseThrow();

        assertThat(gap.severity()).isEqualTo(Severity.WARNING);
        assertThat(gap.proposed())
                .containsExactly(new ProposedRow(List.of("[10..20)", "not(\"red\")"), List.of("null")));
        assertThat(open.with("t.closing: [10..20) | not(\"red\") => 4\n").findings())
                .extracting(Finding::code)
                .doesNotContain("gap");
    }

    @Test
    void two_rows_of_unique_that_hold_together_are_an_error_at_the_lower_one() {
        List<Finding> found = OneTable.unique("""
                t.low: <= 10 | - => 1
                t.high: >= 10 | - => 2
                t.unknown: null | - => 0
                """).findings();

        assertThat(OneTable.places(found, Severity.ERROR)).containsExactly("overlap t.high null");
        assertThat(found)
                .anySatisfy(finding ->
                        assertThat(finding.message()).isEqualTo("Holds together with t.low, such as for Points: 10"));
    }

    @Test
    void a_row_of_first_below_rows_that_take_everything_cannot_fire() {
        List<Finding> found = OneTable.first("""
                t.low: < 10 | - => 1
                t.high: >= 5 | - => 2
                t.between: [3..20] | "red" => 3
                t.rest: - | - => 0
                """).findings();

        assertThat(OneTable.places(found, Severity.WARNING)).containsExactly("cannot-fire t.between null");
        assertThat(found)
                .anySatisfy(finding ->
                        assertThat(finding.message()).isEqualTo("Before it everything is taken by t.low, t.high"));
    }

    @Test
    void a_column_declared_rising_that_falls_is_shown_with_two_values() {
        List<Finding> found = OneTable.sum("""
                t.small: [0..10) | - => 5
                t.large: >= 10 | - => 8
                t.dip: [50..100) | "red" => -4
                t.none: - | - => 0
                """).rising().findings();

        assertThat(OneTable.places(found, Severity.ERROR)).containsExactly("not-monotone t.dip in1");
        assertThat(found)
                .anySatisfy(finding -> assertThat(finding.message())
                        .isEqualTo("From 8 for Points: (10..50), Colour: \"red\" to 4 for Points: 50, Colour: \"red\", "
                                + "though it is declared rising"));
    }

    @Test
    void a_column_that_rises_as_declared_is_fine() {
        assertThat(OneTable.sum("""
                t.small: [0..10) | - => 5
                t.large: >= 10 | - => 8
                t.none: - | - => 0
                """).rising().findings())
                .extracting(Finding::code)
                .containsExactly("for-unknown");
    }

    @Test
    void what_unknown_gives_is_said() {
        assertThat(OneTable.first("t.low: < 10 | - => 1\nt.rest: - | - => 7\n").findings())
                .extracting(Finding::message)
                .containsExactly("Where nothing is known: t.rest gives 7");
    }

    @Test
    void a_hundred_overlapping_rows_of_first_are_answered_within_the_budget() {
        String rows = IntStream.range(0, 100)
                .mapToObj(row -> "t.r" + row + ": [" + row * 7 % 50 + ".." + (row * 7 % 50 + 30) + "] | - | ["
                        + row * 11 % 60 + ".." + (row * 11 % 60 + 25) + "] | [" + row * 13 % 40 + ".."
                        + (row * 13 % 40 + 35) + "] => " + row)
                .collect(Collectors.joining("\n"));
        List<Finding> found = OneTable.first(rows).findings();

        assertThat(found).extracting(Finding::code).contains("gap", "not-analysed");
        assertThat(found).isEqualTo(OneTable.first(rows).findings());
    }

    @Test
    void five_thousand_rows_of_ten_columns_end() {
        FactType.Number number = new FactType.Number(null, null);
        DecisionTable table = new DecisionTable(
                "t",
                "t",
                "t",
                "dmn/t.dmn",
                DecisionTable.HitPolicy.FIRST,
                IntStream.range(0, 9)
                        .mapToObj(at -> new DecisionTable.Column("in" + at, "In", "V" + at, number))
                        .toList(),
                List.of(new DecisionTable.Column("out", "Out", "out", number)),
                IntStream.range(0, 5_000).mapToObj(TableFaultsTest::wide).toList());

        assertThat(TableChecks.of(table)).extracting(Finding::code).contains("not-analysed");
    }

    private static DecisionTable.Row wide(int row) {
        List<String> cells = IntStream.range(0, 9)
                .map(column -> row * (column + 3) % 997)
                .mapToObj(least -> "[" + least + ".." + (least + 300) + "]")
                .toList();
        return new DecisionTable.Row("t.r" + row, "Row", null, cells, List.of(String.valueOf(row)));
    }
}
