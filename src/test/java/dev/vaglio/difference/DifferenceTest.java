package dev.vaglio.difference;

import static dev.vaglio.difference.Points.row;
import static dev.vaglio.difference.Points.side;
import static dev.vaglio.difference.Points.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.DecisionTable.Column;
import dev.vaglio.engine.DecisionTable.HitPolicy;
import dev.vaglio.engine.DecisionTable.Row;
import dev.vaglio.engine.FactType;
import dev.vaglio.ruleset.Bundle;
import dev.vaglio.ruleset.Texts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final Row CHIEF = row("title.chief", "C-level", "\"CEO\"", "15");
    private static final Row HEAD = row("title.head", "Head", "\"Head\"", "10");
    private static final Row STUDENT = row("title.student", "Student", "\"Student\"", "0");

    @Test
    void equal_contents_have_no_difference() {
        Side one = side(Map.of("dmn/fit.dmn", "<a/>"), table(CHIEF, HEAD));

        assertThat(Difference.between(one, side(Map.of("dmn/fit.dmn", "<a/>"), table(CHIEF, HEAD)))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void another_weight_is_one_cell_told_with_the_label_of_its_row() {
        RowDifference row = only(table(CHIEF, HEAD), table(row("title.chief", "C-level", "\"CEO\"", "20"), HEAD));

        assertThat(row.change()).isEqualTo(Change.CHANGED);
        assertThat(row.cells()).containsExactly(new CellDifference("title_out1", "points", true, "15", "20"));
        assertThat(words(row)).isEqualTo("C-level 15 → 20");
    }

    @Test
    void a_condition_is_told_with_the_label_of_its_column() {
        RowDifference row = only(table(CHIEF), table(row("title.chief", "C-level", "-", "15")));

        assertThat(words(row)).isEqualTo("C-level job title \"CEO\" → -");
    }

    @Test
    void a_row_that_was_moved_is_moved_and_those_it_passed_are_not() {
        RowDifference row = only(table(CHIEF, HEAD, STUDENT), table(HEAD, STUDENT, CHIEF));

        assertThat(row.row()).isEqualTo("title.chief");
        assertThat(row.change()).isEqualTo(Change.MOVED);
        assertThat(row.cells()).isEmpty();
        assertThat(words(row)).isEqualTo("C-level row 1 → 3");
    }

    @Test
    void a_row_that_was_moved_and_changed_is_both() {
        RowDifference row =
                only(table(CHIEF, HEAD, STUDENT), table(HEAD, STUDENT, row("title.chief", "C-level", "\"CEO\"", "20")));

        assertThat(row.change()).isEqualTo(Change.MOVED_AND_CHANGED);
        assertThat(words(row)).isEqualTo("C-level 15 → 20, row 1 → 3");
    }

    @Test
    void rows_after_one_that_came_or_went_have_not_moved() {
        List<RowDifference> rows = rows(table(CHIEF, HEAD), table(STUDENT, HEAD));

        assertThat(rows).extracting(RowDifference::row).containsExactly("title.student", "title.chief");
        assertThat(rows).extracting(RowDifference::change).containsExactly(Change.ADDED, Change.REMOVED);
        assertThat(rows).extracting(RowDifference::to).containsExactly(1, null);
        assertThat(rows.get(0).cells())
                .containsExactly(
                        new CellDifference("title_in1", "job title", false, null, "\"Student\""),
                        new CellDifference("title_out1", "points", true, null, "0"));
    }

    @Test
    void a_label_and_an_annotation_are_differences_too() {
        Row noted = new Row("title.chief", "Chief", "agreed in May", CHIEF.inputs(), CHIEF.outputs());

        RowDifference row = only(table(CHIEF), table(noted));

        assertThat(row.labelBefore()).isEqualTo("C-level");
        assertThat(row.annotation()).isEqualTo(new RowDifference.Annotation(null, "agreed in May"));
        assertThat(words(row)).isEqualTo("Chief annotation – → agreed in May");
    }

    @Test
    void a_new_column_that_asks_nothing_changes_no_row() {
        DecisionTable before = table(CHIEF);
        DecisionTable after = new DecisionTable(
                before.id(),
                before.name(),
                before.model(),
                before.file(),
                HitPolicy.FIRST,
                List.of(
                        before.inputs().get(0),
                        new Column("title_in2", "seniority", "Facts.contact.seniority", new FactType.Bool())),
                before.outputs(),
                List.of(new Row("title.chief", "C-level", null, List.of("\"CEO\"", "-"), List.of("15"))));

        TableDifference table =
                Difference.between(side(before), side(after)).tables().get(0);

        assertThat(table.columns())
                .containsExactly(
                        new ColumnDifference("title_in2", "seniority", Change.ADDED, null, "Facts.contact.seniority"));
        assertThat(table.rows()).isEmpty();
        assertThat(table.hitPolicy())
                .isEqualTo(new TableDifference.HitPolicies(HitPolicy.COLLECT_SUM, HitPolicy.FIRST));
    }

    @Test
    void tables_that_came_and_went_have_all_their_rows() {
        assertThat(Difference.between(side(), side(table(CHIEF, HEAD))).tables())
                .singleElement()
                .satisfies(table -> {
                    assertThat(table.change()).isEqualTo(Change.ADDED);
                    assertThat(table.rows()).hasSize(2);
                });
        assertThat(Difference.between(side(table(CHIEF)), side()).tables())
                .extracting(TableDifference::change)
                .containsExactly(Change.REMOVED);
    }

    @Test
    void other_files_are_compared_line_by_line() {
        Side before = side(Map.of("dmn/texts.en.yaml", "a: one\nb: two\n", "dmn/gone.yaml", "x\n"));
        Side after = side(Map.of("dmn/texts.en.yaml", "a: one\nb: three\n"));

        List<FileDifference> files = Difference.between(before, after).files();

        assertThat(files).extracting(FileDifference::change).containsExactly(Change.REMOVED, Change.CHANGED);
        assertThat(files.get(1).lines()).contains("-b: two", "+b: three", " a: one");
    }

    private static RowDifference only(DecisionTable before, DecisionTable after) {
        assertThat(rows(before, after)).hasSize(1);
        return rows(before, after).get(0);
    }

    private static List<RowDifference> rows(DecisionTable before, DecisionTable after) {
        return Difference.between(side(before), side(after)).tables().get(0).rows();
    }

    private static String words(RowDifference row) {
        return new DifferenceView(Texts.of(Bundle.shipped()), "en").words(row);
    }
}
