package dev.vaglio.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vaglio.difference.Conflict.Choice;
import dev.vaglio.edit.TableEdit;
import dev.vaglio.edit.TableEdit.SetCell;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.problem.ProblemException;
import dev.vaglio.problem.ProblemType;
import dev.vaglio.ruleset.Bundle;
import dev.vaglio.ruleset.Published;
import dev.vaglio.ruleset.RuleSets;
import dev.vaglio.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Others publish while a draft is in work. */
class MergingTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String FIT = "dmn/fit.dmn";
    private static final String TABLE = "fit-company";
    private static final String SOFTWARE = "fit-company.software";
    private static final String LARGE = "fit-company.large";
    private static final String POINTS = "fit-company.out1";

    private final String name = "m" + UUID.randomUUID();
    private final RuleSets ruleSets = Published.on(DATABASE.dataSource());
    private final DraftStore store = new DraftStore(DATABASE.dataSource());
    private final DraftSources sources = new DraftSources(Published.store(DATABASE.dataSource()), store);
    private final Drafts drafts = new Drafts(store, sources);
    private final Editing editing = new Editing(store, sources);
    private final Merging merging = new Merging(editing, store, sources, ruleSets);
    private UUID draft = new UUID(0, 0);

    @BeforeEach
    void begin() {
        publish("15", "10");
        draft = drafts.begin(name, 1, "Trial", "anna", "To see").id();
    }

    @Test
    void what_the_draft_and_the_newer_version_changed_comes_together_on_the_newer_one() {
        edit(0, LARGE, "12");
        publish("20", "10");

        Changed merged = merging.merge(draft, gesture(1, "bea"), Map.of());

        assertThat(merged.draft().base()).isEqualTo(2);
        assertThat(merged.draft().revision()).isEqualTo(2);
        assertThat(merged.source().files().get(FIT)).contains("<text>20</text>", "<text>12</text>");
        assertThat(drafts.editors(draft)).contains("anna", "bea");
    }

    @Test
    void what_both_changed_is_told_and_nothing_changes_until_somebody_chose() {
        edit(0, LARGE, "12");
        publish("15", "14");

        assertThatThrownBy(() -> merging.merge(draft, gesture(1, "bea"), Map.of()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem().type()).isEqualTo(ProblemType.EDIT_CONFLICT));
        assertThat(drafts.find(draft).orElseThrow().base()).isEqualTo(1);

        Changed chosen = merging.merge(
                draft, gesture(1, "bea"), Map.of("cell/" + TABLE + "/" + LARGE + "/" + POINTS, Choice.MINE));
        assertThat(chosen.source().files().get(FIT)).contains("<text>12</text>").doesNotContain("<text>14</text>");
    }

    @Test
    void what_a_merge_would_come_to_is_shown_with_what_is_chosen_and_nothing_changes() {
        edit(0, LARGE, "12");
        publish("15", "14");
        String place = "cell/" + TABLE + "/" + LARGE + "/" + POINTS;

        MergePreview open = merging.preview(draft, 1, Map.of());
        MergePreview chosen = merging.preview(draft, 1, Map.of(place, Choice.MINE));

        assertThat(open.merge().settled()).isFalse();
        assertThat(open.sides().trees(open.merge()))
                .singleElement()
                .satisfies(conflict -> assertThat(conflict)
                        .containsEntry("id", place)
                        .containsEntry("base", "10")
                        .containsEntry("mine", "12")
                        .containsEntry("theirs", "14")
                        .containsEntry("result", true)
                        .containsKeys("rowLabel", "columnLabel", "tableLabel"));
        assertThat(chosen.merge().settled()).isTrue();
        assertThat(chosen.merge().files().get(FIT)).contains("<text>12</text>");
        assertThat(drafts.find(draft).orElseThrow().base()).isEqualTo(1);
    }

    @Test
    void a_draft_begins_from_any_version_also_a_retired_one() {
        publish("20", "10");
        Published.store(DATABASE.dataSource()).retire(name, 1, "test", "wrong");

        assertThat(DraftResource.base(ruleSets, name, 1)).isEqualTo(1);
        assertThat(DraftResource.base(ruleSets, name, null)).isEqualTo(2);
        assertThatThrownBy(() -> DraftResource.base(ruleSets, name, 3)).isInstanceOf(ProblemException.class);
    }

    @Test
    void a_choice_for_no_conflict_is_refused() {
        publish("15", "14");

        assertThatThrownBy(() -> merging.merge(draft, gesture(0, "bea"), Map.of("cell/x", Choice.MINE)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void a_draft_of_the_live_version_has_nothing_to_merge() {
        edit(0, LARGE, "12");

        assertThat(merging.merge(draft, gesture(1, "bea"), Map.of()).draft().revision())
                .isEqualTo(1);
    }

    @Test
    void older_revisions_stay_readable_on_the_version_they_were_made_on() {
        edit(0, LARGE, "12");
        RuleSetSource before = drafts.source(draft, 1);
        publish("20", "10");
        merging.merge(draft, gesture(1, "bea"), Map.of());
        edit(2, SOFTWARE, "21");

        assertThat(drafts.source(draft, 1)).isEqualTo(before);
        assertThat(drafts.source(draft, 2).files().get(FIT)).contains("<text>20</text>");
        assertThat(drafts.source(draft, 3).files().get(FIT)).contains("<text>21</text>", "<text>12</text>");
    }

    @Test
    void a_merge_can_not_be_undone_and_who_has_not_seen_it_has_to_look() {
        edit(0, LARGE, "12");
        publish("20", "10");
        merging.merge(draft, gesture(1, "bea"), Map.of());

        assertThatThrownBy(() -> editing.undo(draft, gesture(2, "anna"))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> edit(1, SOFTWARE, "3")).isInstanceOf(ProblemException.class);
    }

    private void edit(int revision, String row, String points) {
        List<TableEdit> edits = List.of(new SetCell(TABLE, row, POINTS, points));
        editing.edit(draft, gesture(revision, "anna"), edits);
    }

    private static Gesture gesture(int revision, String author) {
        return new Gesture(revision, author, null);
    }

    /** Publishes the small rules with these points for software and for many people. */
    private void publish(String software, String large) {
        TreeMap<String, String> files = new TreeMap<>(
                Bundle.folder(name, Path.of("src/test/resources/engine")).files());
        files.computeIfPresent(
                FIT,
                (path, text) -> text.replace("<text>15</text>", "<text>" + software + "</text>")
                        .replace("<text>10</text>", "<text>" + large + "</text>"));
        ruleSets.publish(Published.publication(new RuleSetSource(name, files)));
    }
}
