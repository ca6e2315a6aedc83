package dev.vaglio.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.vaglio.check.Finding.ProposedRow;
import dev.vaglio.check.Finding.Severity;
import dev.vaglio.edit.BundlePatch;
import dev.vaglio.edit.EditReader;
import dev.vaglio.edit.TableEdit;
import dev.vaglio.engine.RuleSetCompiler;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.ruleset.Bundle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever somebody breaks in the shipped rules is found at its cell, and nothing else is said of it. */
class FaultsTest {
    private static final RuleSetSource SHIPPED = Bundle.folder(Bundle.DEFAULT, Path.of(""));
    private static final Path FAULTS = Path.of("src/test/resources/check/faults.yaml");

    @TestFactory
    Stream<DynamicTest> each_fault_is_found_at_its_cell() throws IOException {
        List<String> before = whole(SHIPPED);
        JsonNode faults = new YAMLMapper().readTree(FAULTS.toFile());
        return StreamSupport.stream(faults.spliterator(), false)
                .map(fault -> DynamicTest.dynamicTest(
                        fault.get("fault").asText(),
                        () -> assertThat(added(before, fault)).containsExactlyInAnyOrderElementsOf(says(fault))));
    }

    @Test
    void the_rows_proposed_for_a_gap_close_it() {
        RuleSetSource open = edited(
                SHIPPED, List.of(new TableEdit.SetCell("bands-level", "bands-level.low", "bands-level_in1", "< 20")));
        List<ProposedRow> proposed =
                gaps(open).stream().flatMap(gap -> gap.proposed().stream()).toList();

        assertThat(proposed).isNotEmpty();
        assertThat(gaps(edited(open, proposed.stream().map(FaultsTest::inserted).toList())))
                .isEmpty();
    }

    @Test
    void a_row_that_no_case_fires_is_found() {
        RuleSetSource small = Bundle.folder(Bundle.DEFAULT, Path.of("src/test/resources/engine"));
        String software = """
                - name: software_companies_fit
                  facts: {company: {industry: software}}
                  fires: {fit-company.software: }
                """;
        assertThat(places(BundleChecks.of(with(small, "dmn/fit.cases.yaml", software)))
                        .filter(place -> place.contains("no-case fit-company fit-company")))
                .contains("warning no-case fit-company fit-company.large -")
                .doesNotContain("warning no-case fit-company fit-company.software -");
    }

    @Test
    void a_case_that_fails_is_an_error_with_what_was_expected() {
        RuleSetSource small = Bundle.folder(Bundle.DEFAULT, Path.of("src/test/resources/engine"));
        String software = """
                - name: software_companies_do_not_fit
                  facts: {company: {industry: software}}
                  misses: [fit-company.software]
                """;
        assertThat(BundleChecks.of(with(small, "dmn/fit.cases.yaml", software)))
                .filteredOn(finding -> finding.code().equals("case-fails"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.file()).isEqualTo("dmn/fit.cases.yaml");
                    assertThat(finding.message()).contains("software_companies_do_not_fit", "fit-company.software");
                });
    }

    private static TableEdit inserted(ProposedRow row) {
        return new TableEdit.InsertRow("bands-level", "", null, "Closing", row.inputs(), row.outputs());
    }

    private static List<Finding> gaps(RuleSetSource source) {
        return TableChecks.of(source, "bands-level").stream()
                .filter(finding -> finding.code().equals("gap"))
                .toList();
    }

    private static List<TableEdit> edits(JsonNode fault) {
        EditReader.Read read = EditReader.read(fault.get("edits"), "");
        assertThat(read.faults()).isEmpty();
        return read.edits();
    }

    private static List<String> says(JsonNode fault) {
        return StreamSupport.stream(fault.get("says").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static RuleSetSource edited(RuleSetSource source, List<TableEdit> edits) {
        BundlePatch.Result result = BundlePatch.apply(new TreeMap<>(source.files()), edits);
        assertThat(result).isInstanceOf(BundlePatch.Result.Applied.class);
        return with(source, ((BundlePatch.Result.Applied) result).files());
    }

    private static RuleSetSource with(RuleSetSource source, String file, String text) {
        return with(source, Map.of(file, text));
    }

    private static RuleSetSource with(RuleSetSource source, Map<String, String> changed) {
        Map<String, String> files = new TreeMap<>(source.files());
        files.putAll(changed);
        return new RuleSetSource(source.name(), files);
    }

    private List<String> added(List<String> before, JsonNode fault) {
        RuleSetSource broken = edited(SHIPPED, edits(fault));
        JsonNode table = fault.get("table");
        return table == null
                ? added(before, whole(broken))
                : added(alone(SHIPPED, table.asText()), alone(broken, table.asText()));
    }

    private static List<String> whole(RuleSetSource source) {
        return places(BundleChecks.withoutCases(source, new RuleSetCompiler().compile(source), WonCustomers.UNKNOWN))
                .toList();
    }

    private static List<String> alone(RuleSetSource source, String table) {
        return places(TableChecks.of(source, table)).toList();
    }

    /** {@code severity code table row column} of errors and warnings. */
    private static Stream<String> places(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() != Severity.INFORMATION)
                .map(finding -> String.join(
                        " ",
                        String.valueOf(finding.tree().get("severity")),
                        finding.code(),
                        Objects.requireNonNullElse(finding.table(), "-"),
                        Objects.requireNonNullElse(finding.row(), "-"),
                        Objects.requireNonNullElse(finding.column(), "-")));
    }

    private static List<String> added(List<String> before, List<String> after) {
        List<String> added = new ArrayList<>(after);
        before.forEach(added::remove);
        return added.stream().distinct().toList();
    }
}
