package dev.vaglio.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vaglio.engine.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** C1 and S6: what is wrong with a pipeline is found at its place, and nothing is with the shipped one. */
class PipelineCheckTest {
    private static final String AGREED = """
            pipeline-stages.discovery: "discovery", 1, true, 1
            pipeline-stages.qualification: "qualification", 2, true, 1
            pipeline-stages.contact: "contact", 3, true, 1
            pipeline-stages.proposal: "proposal", 4, true, 1
            pipeline-stages.won: "won", 5, false, 1
            pipeline-stages.lost: "lost", 6, false, 1
            pipeline-size.open: 2, 6
            pipeline-parts.exit: "stage-missing", true, "no-exit-rule", "none"
            pipeline-parts.activities: "stage-activities", false, "no-activities", "none"
            pipeline-parts.way-out: "stage-way-out", false, "no-way-out", "none"
            pipeline-parts.limit: "stage-limits", false, "no-time-limit", "none"
            pipeline-rising.score: "stage-missing", "Total"
            pipeline-contiguous.fit: "bands-grade", "Fit"
            pipeline-contiguous.engagement: "bands-grade", "Engagement"
            pipeline-contiguous.bands: "bands-level", "Total"
            pipeline-contiguous.way-out: "stage-way-out", "Measures.daysOverStageLimit"
            pipeline-exits.stages: "stage-missing", "stage-activities"
            stage-balance.score: "stage-missing.score", "multichannel"
            stage-balance.score-or-bant: "stage-missing.score-or-bant", "bant_questions"
            stage-balance.need: "stage-missing.contact-need-shown", "shape_pitch"
            stage-balance.authority: "stage-missing.contact-authority-shown", "bant_questions"
            stage-balance.not-qualified: "stage-missing.contact-not-qualified", "bant_questions"
            stage-balance.conversation: "stage-missing.conversation", "first_touch"
            stage-balance.bant: "stage-missing.bant", "first_touch"
            stage-balance.need-shown: "stage-missing.need-shown", "assets"
            stage-balance.authority-shown: "stage-missing.authority-shown", "know_other_side"
            stage-balance.contract: "stage-missing.contract", "price_plan"
            """;

    static final String SOUND = """
            pipeline-stages stage place open weight
            "first" 1 true 1
            "second" 2 true 1
            "gone" 3 false 1
            pipeline-size least most
            2 6
            pipeline-parts table next what nothing
            "exits" true "no-exit-rule" "none"
            "acts" false "no-activities" "none"
            "outs" false "no-way-out" "none"
            pipeline-rising table column
            "exits" "score"
            pipeline-contiguous table column
            "grades" "points"
            pipeline-exits table activities
            "exits" "acts"
            stage-balance rule activity
            "exits.1" "call"
            "exits.2" "offer"
            exits door score
            "second" 30
            "gone" 60
            acts code stage
            "call" "first"
            "offer" "second"
            outs code stage
            "leave" "first"
            "close" "second"
            "none" "second"
            grades points
            "< 10"
            "[10..20)"
            ">= 20"
            """;

    @Test
    void the_shipped_pipeline_holds() {
        assertThat(PipelineCheck.of(SmallRules.compiled(Bundle.folder(Bundle.DEFAULT, Path.of("")))))
                .isEmpty();
    }

    /** No decision reads these tables, so that no case beside them could notice a change. */
    @Test
    void the_design_is_as_agreed() {
        String design = SmallRules.compiled(Bundle.folder(Bundle.DEFAULT, Path.of(""))).tables().stream()
                .filter(table -> table.file().equals("dmn/pipeline-design.dmn"))
                .flatMap(table -> table.rows().stream())
                .map(row -> row.id() + ": " + String.join(", ", row.outputs()) + "\n")
                .collect(Collectors.joining());
        assertThat(design).isEqualTo(AGREED);
    }

    @Test
    void a_bundle_without_stages_has_no_pipeline() {
        assertThat(PipelineCheck.of(SmallRules.compiled(SmallRules.source()))).isEmpty();
    }

    @Test
    void a_sound_pipeline_holds() {
        assertThat(check(SOUND)).isEmpty();
    }

    @Test
    void one_open_stage_is_too_few() {
        assertThat(check(SOUND.replace("\"second\" 2 true 1", "\"second\" 2 false 1")))
                .extracting(Diagnostic::code, Diagnostic::table, Diagnostic::message)
                .containsExactly(tuple("open-stages", "pipeline-stages", "1 open stages; 2 to 6 are allowed"));
    }

    @Test
    void seven_open_stages_are_too_many() {
        String five = "\"a\" 4 true 1\n\"b\" 5 true 1\n\"c\" 6 true 1\n\"d\" 7 true 1\n\"e\" 8 true 1\n";
        assertThat(codes(SOUND.replace("pipeline-size", five + "pipeline-size")))
                .contains("open-stages");
        String four = five.replace("\"e\" 8 true 1\n", "");
        assertThat(codes(SOUND.replace("pipeline-size", four + "pipeline-size")))
                .doesNotContain("open-stages");
    }

    @Test
    void a_stage_without_an_exit_rule_is_found_at_its_row() {
        var found = check(SOUND.replace("\"gone\" 60\n", ""));
        assertThat(found).extracting(Diagnostic::code).containsExactly("no-exit-rule");
        assertThat(found).extracting(Diagnostic::row).containsExactly("pipeline-stages.2");
        assertThat(found).extracting(Diagnostic::file).containsExactly("dmn/pipeline.dmn");
    }

    @Test
    void a_stage_without_activities_is_found() {
        assertThat(codes(SOUND.replace("\"offer\" \"second\"\n", "")))
                .containsExactlyInAnyOrder("no-activities", "exit-without-activity");
    }

    @Test
    void a_way_out_that_gives_nothing_is_none() {
        assertThat(codes(SOUND.replace("\"close\" \"second\"\n", ""))).containsExactly("no-way-out");
    }

    @Test
    void thresholds_that_fall_are_found_at_the_later_row() {
        var found = check(SOUND.replace("\"gone\" 60", "\"gone\" 29"));
        assertThat(found).extracting(Diagnostic::code).containsExactly("thresholds-not-rising");
        assertThat(found).extracting(Diagnostic::row).containsExactly("exits.2");
    }

    @Test
    void thresholds_with_a_gap_are_found() {
        assertThat(messages(SOUND.replace("[10..20)", "[10..19)")))
                .containsExactly("points: nothing between 19 and 20");
        assertThat(messages(SOUND.replace("[10..20)", "(10..20)")))
                .containsExactly("points: nothing between 10 and 10");
        assertThat(messages(SOUND.replace("\"< 10\"\n", ""))).containsExactly("points: nothing below 10");
        assertThat(messages(SOUND.replace("\">= 20\"\n", ""))).containsExactly("points: nothing above 20");
        assertThat(codes(SOUND.replace("\">= 20\"\n", "\"> 20\"\n"))).containsExactly("threshold-gap");
        assertThat(codes(SOUND.replace("\">= 20\"\n", "\"20, > 20\"\n"))).isEmpty();
    }

    @Test
    void a_weight_of_its_own_wants_a_reason() {
        String heavy = SOUND.replace("\"second\" 2 true 1", "\"second\" 2 true 2");
        assertThat(codes(heavy)).containsExactly("weight-without-reason");
        assertThat(codes(heavy.replace("\"second\" 2 true 2", "\"second\" 2 true 2 # it takes longest")))
                .isEmpty();
    }

    @Test
    void an_exit_rule_that_names_an_activity_of_another_stage_is_found_at_its_row() {
        var found = check(SOUND.replace("\"exits.2\" \"offer\"", "\"exits.2\" \"call\""));
        assertThat(found).extracting(Diagnostic::code).containsExactly("exit-without-activity");
        assertThat(found).extracting(Diagnostic::row).containsExactly("exits.2");
    }

    private static List<String> codes(String tables) {
        return check(tables).stream().map(Diagnostic::code).toList();
    }

    private static List<String> messages(String tables) {
        return check(tables).stream().map(Diagnostic::message).toList();
    }

    private static List<Diagnostic> check(String tables) {
        return PipelineCheck.of(SmallRules.compiled(SmallRules.with(Map.of("dmn/pipeline.dmn", model(tables)))));
    }

    /** A line of a name and columns begins a table, one of cells is a row of it; behind {@code #} stands its reason. */
    static String model(String tables) {
        StringBuilder xml = new StringBuilder("""
                <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="p" name="pipeline"
                  namespace="https://vaglio.dev/dmn/pipeline">
                """);
        String table = "";
        int row = 0;
        for (String line : tables.split("\n")) {
            if (line.matches("[a-z-]+( [a-z]+)+")) {
                xml.append(end(table)).append(head(line.split(" ")));
                table = line.split(" ")[0];
                row = 0;
            } else {
                xml.append(row(table + "." + ++row, line));
            }
        }
        return xml + end(table) + "</definitions>";
    }

    private static String head(String[] words) {
        StringBuilder head =
                new StringBuilder("<decision id=\"d-" + words[0] + "\" name=\"" + words[0].replace('-', '_')
                        + "\"><variable id=\"v-" + words[0] + "\" name=\"" + words[0].replace('-', '_')
                        + "\"/><decisionTable id=\"" + words[0] + "\" hitPolicy=\"COLLECT\">");
        for (int i = 1; i < words.length; i++) {
            head.append("<output id=\"o-" + words[0] + i + "\" name=\"" + words[i] + "\"/>");
        }
        return head + "<annotation name=\"Why\"/>";
    }

    private static String row(String id, String line) {
        String[] parts = line.split(" # ");
        StringBuilder cells = new StringBuilder("<rule id=\"" + id + "\" label=\"" + id + "\">");
        for (String cell : parts[0].split(" (?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
            cells.append("<outputEntry><text>"
                    + cell.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                    + "</text></outputEntry>");
        }
        String why = parts.length > 1 ? parts[1] : "";
        return cells + "<annotationEntry><text>" + why + "</text></annotationEntry></rule>";
    }

    private static String end(String table) {
        return table.isEmpty() ? "" : "</decisionTable></decision>";
    }
}
