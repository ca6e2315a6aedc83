package dev.vaglio.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.check.Finding.Severity;
import dev.vaglio.engine.BundleTables;
import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.ruleset.Bundle;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The shipped tables have no fault and raise no doubt. */
class ShippedTablesTest {
    private static final RuleSetSource SHIPPED = Bundle.folder(Bundle.DEFAULT, Path.of(""));
    private static final String SCORE = "dmn/score.dmn";

    @Test
    void no_shipped_table_has_an_error_or_a_warning() {
        assertThat(all()).extracting(Finding::severity).containsOnly(Severity.INFORMATION);
    }

    @Test
    void neither_has_one_of_the_rules_for_customers() {
        RuleSetSource postSale = Bundle.folder("post-sale", Path.of("target", "classes", "rulesets", "post-sale"));
        assertThat(BundleTables.of(postSale).tables().stream().flatMap(table -> TableChecks.of(table).stream()))
                .extracting(Finding::severity)
                .containsOnly(Severity.INFORMATION);
    }

    @Test
    void what_is_assumed_of_a_column_is_said() {
        assertThat(all())
                .filteredOn(finding -> finding.code().equals("assumed"))
                .extracting(Finding::table)
                .containsOnly(
                        "bands-grade",
                        "bant-budget",
                        "funnel",
                        "persona-tiers",
                        "priority-bant",
                        "priority-rank",
                        "relationship-queue",
                        "stage");
    }

    /** P8: sales and marketing agree on weights and thresholds together. */
    @Test
    void tables_of_weights_and_thresholds_are_marked_joint() {
        assertThat(BundleTables.of(SHIPPED).tables().stream()
                        .filter(DecisionTable::joint)
                        .map(DecisionTable::id))
                .contains("fit-company", "engagement-signals", "negative-facts", "group-caps", "bands-level");
    }

    @Test
    void the_largest_score_is_said() {
        assertThat(ScoreBudget.of(BundleTables.of(SHIPPED).tables()))
                .extracting(Finding::message)
                .containsExactly("The largest possible score: fit 50, engagement 50, all 100");
    }

    @Test
    void a_cap_that_no_lead_can_reach_is_found_at_its_cell() {
        assertThat(budget("group-caps.role_out3\"><text>20", "group-caps.role_out3\"><text>90"))
                .contains("cap-not-reached group-caps.role group-caps_out3");
    }

    @Test
    void a_band_above_the_largest_score_is_found_at_its_cell() {
        assertThat(budget("score-caps.fit_out2\"><text>50", "score-caps.fit_out2\"><text>5"))
                .contains("band-not-reached bands-level.top bands-level_in1");
    }

    private static List<String> budget(String was, String becomes) {
        Map<String, String> files = new TreeMap<>(SHIPPED.files());
        assertThat(files.get(SCORE)).contains(was);
        files.computeIfPresent(SCORE, (file, text) -> text.replace(was, becomes));
        return OneTable.places(
                ScoreBudget.of(BundleTables.of(new RuleSetSource(Bundle.DEFAULT, files))
                        .tables()),
                Severity.WARNING);
    }

    private static List<Finding> all() {
        return BundleTables.of(SHIPPED).tables().stream()
                .flatMap(table -> TableChecks.of(table).stream())
                .toList();
    }
}
