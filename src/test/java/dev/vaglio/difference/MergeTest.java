package dev.vaglio.difference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.difference.Conflict.Choice;
import dev.vaglio.difference.Conflict.Kind;
import dev.vaglio.edit.DmnPatch;
import dev.vaglio.edit.Patched;
import dev.vaglio.edit.TableEdit;
import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.RuleSetCompiler;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.ruleset.Bundle;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final String TABLE = "fit-company";
    private static final String FIT = "dmn/fit.dmn";
    private static final String SOFTWARE = "fit-company.software";
    private static final String LARGE = "fit-company.large";
    private static final String HUGE = "fit-company.huge";
    private static final RuleSetSource SOURCE = Bundle.folder(Bundle.DEFAULT, Path.of("src/test/resources/engine"));
    private static final Side BASE = side(SOURCE.files());

    @Test
    void other_cells_come_together() {
        Merge merge = merge(edited(points(SOFTWARE, "20")), edited(points(LARGE, "12")));

        assertThat(merge.conflicts()).isEmpty();
        assertThat(points(merge)).containsEntry(SOFTWARE, "20").containsEntry(LARGE, "12");
    }

    @Test
    void other_cells_of_one_row_come_together() {
        Merge merge = merge(
                edited(points(LARGE, "12")), edited(new TableEdit.SetCell(TABLE, LARGE, "fit-company.in2", ">= 50")));

        assertThat(merge.conflicts()).isEmpty();
        assertThat(table(merge).rows().get(1).inputs()).containsExactly("-", ">= 50");
        assertThat(points(merge)).containsEntry(LARGE, "12");
    }

    @Test
    void the_same_change_of_both_is_no_conflict() {
        assertThat(merge(edited(points(LARGE, "12")), edited(points(LARGE, "12")))
                        .conflicts())
                .isEmpty();
    }

    @Test
    void a_cell_that_both_changed_is_a_conflict_with_all_three_values_and_theirs_stands() {
        Merge merge = merge(edited(points(LARGE, "12")), edited(points(LARGE, "14")));

        assertThat(merge.settled()).isFalse();
        assertThat(merge.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(Kind.CELL);
            assertThat(conflict.row()).isEqualTo(LARGE);
            assertThat(conflict.base()).isEqualTo("10");
            assertThat(conflict.mine()).isEqualTo("12");
            assertThat(conflict.theirs()).isEqualTo("14");
        });
        assertThat(points(merge)).containsEntry(LARGE, "14");
    }

    @Test
    void what_was_chosen_is_taken() {
        Side mine = edited(points(LARGE, "12"));
        Side theirs = edited(points(LARGE, "14"));
        String conflict = merge(mine, theirs).conflicts().get(0).id();

        Merge chosen = Merge.of(BASE, mine, theirs, Map.of(conflict, Choice.MINE));

        assertThat(chosen.settled()).isTrue();
        assertThat(points(chosen)).containsEntry(LARGE, "12");
    }

    @Test
    void a_row_that_one_changed_and_the_other_took_away_is_a_conflict() {
        Side changed = edited(points(LARGE, "12"));
        Side without = edited(new TableEdit.DeleteRow(TABLE, LARGE));

        Merge goneInTheirs = merge(changed, without);
        Merge goneInMine = merge(without, changed);

        assertThat(goneInTheirs.conflicts()).extracting(Conflict::kind).containsExactly(Kind.ROW);
        assertThat(points(goneInTheirs)).doesNotContainKey(LARGE);
        assertThat(goneInMine.conflicts()).extracting(Conflict::kind).containsExactly(Kind.ROW);
        assertThat(points(goneInMine)).containsEntry(LARGE, "12");
    }

    @Test
    void a_row_comes_back_where_it_was_if_mine_is_chosen() {
        Side mine = edited(points(LARGE, "12"));
        Side theirs = edited(new TableEdit.DeleteRow(TABLE, LARGE));
        String conflict = merge(mine, theirs).conflicts().get(0).id();

        Merge chosen = Merge.of(BASE, mine, theirs, Map.of(conflict, Choice.MINE));

        assertThat(points(chosen)).containsEntry(LARGE, "12");
        assertThat(table(chosen).rows()).extracting(DecisionTable.Row::id).startsWith(SOFTWARE, LARGE, HUGE);
    }

    @Test
    void rows_that_each_added_come_together_behind_those_they_were_put_behind() {
        Merge merge = merge(
                edited(insert("fit-company.bank", SOFTWARE, "8")), edited(insert("fit-company.retail", LARGE, "3")));

        assertThat(merge.conflicts()).isEmpty();
        assertThat(table(merge).rows())
                .extracting(DecisionTable.Row::id)
                .startsWith(SOFTWARE, "fit-company.bank", LARGE, "fit-company.retail");
    }

    @Test
    void rows_that_both_put_in_another_order_are_one_conflict_of_their_table() {
        Side mine = edited(new TableEdit.MoveRow(TABLE, SOFTWARE, LARGE));
        Side theirs = edited(new TableEdit.MoveRow(TABLE, SOFTWARE, HUGE));

        Merge open = merge(mine, theirs);
        Merge chosen =
                Merge.of(BASE, mine, theirs, Map.of(open.conflicts().get(0).id(), Choice.MINE));

        assertThat(open.conflicts()).extracting(Conflict::kind).containsExactly(Kind.ORDER);
        assertThat(table(open).rows()).extracting(DecisionTable.Row::id).startsWith(LARGE, HUGE, SOFTWARE);
        assertThat(table(chosen).rows()).extracting(DecisionTable.Row::id).startsWith(LARGE, SOFTWARE, HUGE);
    }

    @Test
    void an_order_of_mine_holds_for_the_cells_of_theirs() {
        Merge merge = merge(edited(new TableEdit.MoveRow(TABLE, SOFTWARE, LARGE)), edited(points(SOFTWARE, "20")));

        assertThat(merge.conflicts()).isEmpty();
        assertThat(table(merge).rows()).extracting(DecisionTable.Row::id).startsWith(LARGE, SOFTWARE, HUGE);
        assertThat(points(merge)).containsEntry(SOFTWARE, "20");
    }

    @Test
    void a_column_of_mine_is_there_for_the_rows_of_theirs_too() {
        Merge merge = merge(
                edited(new TableEdit.AddColumn(
                        TABLE, "fit-company.in3", "Country", "Facts.contact.country", "string", 2)),
                edited(insert("fit-company.retail", LARGE, "3")));

        assertThat(merge.conflicts()).isEmpty();
        assertThat(table(merge).inputs()).hasSize(3);
        assertThat(table(merge).rows()).allMatch(row -> row.inputs().size() == 3);
    }

    @Test
    void other_files_are_merged_by_line() {
        String cases = "a: 1\nb: 2\nc: 3\nd: 4\ne: 5\n";
        Side base = with(BASE, "dmn/fit.cases.yaml", cases);
        Side mine = with(BASE, "dmn/fit.cases.yaml", cases.replace("1", "9"));
        Side theirs = with(BASE, "dmn/fit.cases.yaml", cases.replace("5", "8"));

        Merge merge = Merge.of(base, mine, theirs, Map.of());

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.files().get("dmn/fit.cases.yaml")).isEqualTo("a: 9\nb: 2\nc: 3\nd: 4\ne: 8\n");
    }

    @Test
    void lines_that_both_changed_are_one_conflict_of_their_file() {
        Side base = with(BASE, "dmn/texts.en.yaml", "a: 1\n");
        Side mine = with(BASE, "dmn/texts.en.yaml", "a: 2\n");
        Side theirs = with(BASE, "dmn/texts.en.yaml", "a: 3\n");

        Merge open = Merge.of(base, mine, theirs, Map.of());
        Merge chosen = Merge.of(base, mine, theirs, Map.of("file/dmn/texts.en.yaml", Choice.MINE));

        assertThat(open.conflicts()).extracting(Conflict::kind).containsExactly(Kind.FILE);
        assertThat(open.files()).containsEntry("dmn/texts.en.yaml", "a: 3\n");
        assertThat(chosen.files()).containsEntry("dmn/texts.en.yaml", "a: 2\n");
    }

    @Test
    void what_a_draft_changed_around_the_tables_is_kept() {
        String model = SOURCE.files().getOrDefault(FIT, "");
        Side mine = side(Map.of(FIT, model.replaceFirst("(?s)(<definitions[^>]*>)", "$1\n  <!-- agreed in May -->\n")));

        Merge merge = merge(mine, edited(points(LARGE, "14")));

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.files().get(FIT)).contains("agreed in May");
        assertThat(points(merge)).containsEntry(LARGE, "14");
    }

    private static Merge merge(Side mine, Side theirs) {
        return Merge.of(BASE, mine, theirs, Map.of());
    }

    private static TableEdit points(String row, String points) {
        String output = BASE.table(TABLE).orElseThrow().outputs().get(0).id();
        return new TableEdit.SetCell(TABLE, row, output, points);
    }

    private static TableEdit insert(String row, String after, String points) {
        return new TableEdit.InsertRow(TABLE, row, after, row, List.of("-", "< 9"), List.of(points));
    }

    private static Side edited(TableEdit edit) {
        Patched patched = DmnPatch.apply(SOURCE.files().getOrDefault(FIT, ""), List.of(edit));
        return side(Map.of(FIT, ((Patched.Applied) patched).xml()));
    }

    private static Side side(Map<String, String> files) {
        Map<String, String> all = new TreeMap<>(SOURCE.files());
        all.putAll(files);
        return Side.of(((Compilation.Compiled) new RuleSetCompiler().compile(new RuleSetSource(Bundle.DEFAULT, all)))
                .ruleSet());
    }

    private static Side with(Side side, String path, String text) {
        TreeMap<String, String> files = new TreeMap<>(side.files());
        files.put(path, text);
        return new Side(side.tables(), files);
    }

    private static DecisionTable table(Merge merge) {
        return side(merge.files()).table(TABLE).orElseThrow();
    }

    private static Map<String, String> points(Merge merge) {
        Map<String, String> points = new TreeMap<>();
        table(merge).rows().forEach(row -> points.put(row.id(), row.outputs().get(0)));
        return points;
    }
}
