package dev.vaglio.difference;

import static dev.vaglio.difference.Points.row;
import static dev.vaglio.difference.Points.side;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.check.Finding;
import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.DecisionTable.HitPolicy;
import dev.vaglio.engine.DecisionTable.Row;
import dev.vaglio.ruleset.Bundle;
import dev.vaglio.ruleset.Texts;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class ConsequencesTest {
    private static final Row CHIEF = row("title.chief", "C-level", "\"CEO\"", "15");
    private static final Row STUDENT = row("title.student", "Student", "\"Student\"", "0");
    private static final Row ANY = row("title.any", "Any", "-", "1");
    private static final String CASES = "dmn/title.cases.yaml";

    @Test
    void a_row_that_can_no_longer_fire_is_named() {
        Side before = side(first(CHIEF, STUDENT, ANY));
        Side after = side(first(CHIEF, ANY, STUDENT));

        List<Finding> consequences = consequences(before, after);

        assertThat(consequences).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("cannot-fire");
            assertThat(finding.row()).isEqualTo("title.student");
        });
        assertThat(view().words(after, consequences.get(0)))
                .isEqualTo("Student: Before it everything is taken by title.any");
        assertThat(view().of(before, after).get("consequences"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(1);
    }

    @Test
    void what_was_wrong_before_is_no_consequence_also_where_its_words_are_others_now() {
        Side before = side(first(ANY, STUDENT));
        Row all = row("title.all", "All", "-", "2");

        assertThat(consequences(before, side(first(ANY, STUDENT, CHIEF))))
                .extracting(Finding::row)
                .containsExactly("title.chief");
        assertThat(consequences(before, side(first(all, ANY, STUDENT))))
                .extracting(Finding::row)
                .containsExactly("title.any");
        assertThat(consequences(side(first(CHIEF, ANY)), before)).hasSize(1);
        assertThat(consequences(before, before)).isEmpty();
    }

    @Test
    void a_row_that_no_case_fires_any_more_is_named() {
        Side before = side(Map.of(CASES, fires("title.chief") + fires("title.student")), first(CHIEF, STUDENT));
        Side after = side(Map.of(CASES, fires("title.chief")), first(CHIEF, STUDENT));

        assertThat(consequences(before, after)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("no-case");
            assertThat(finding.row()).isEqualTo("title.student");
        });
        assertThat(consequences(before, side(Map.of(CASES, "- {"), first(CHIEF, STUDENT))))
                .isEmpty();
        assertThat(consequences(after, before)).isEmpty();
    }

    private static String fires(String row) {
        return "- {name: " + row + ", fires: {" + row + ": }}\n";
    }

    private static List<Finding> consequences(Side before, Side after) {
        return Consequences.of(before, after, Difference.between(before, after));
    }

    private static DifferenceView view() {
        return new DifferenceView(Texts.of(Bundle.shipped()), "en");
    }

    /** A table of which the first row that holds counts. */
    private static DecisionTable first(Row... rows) {
        DecisionTable sum = Points.table(rows);
        return new DecisionTable(
                sum.id(),
                sum.name(),
                sum.model(),
                sum.file(),
                HitPolicy.FIRST,
                sum.inputs(),
                sum.outputs(),
                sum.rows());
    }
}
