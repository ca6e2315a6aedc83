package dev.vaglio.draft;

import static io.restassured.RestAssured.delete;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.vaglio.edit.TableEdit;
import dev.vaglio.edit.TableEdit.AddColumn;
import dev.vaglio.edit.TableEdit.CopyRow;
import dev.vaglio.edit.TableEdit.DeleteRow;
import dev.vaglio.edit.TableEdit.InsertRow;
import dev.vaglio.edit.TableEdit.LabelRow;
import dev.vaglio.edit.TableEdit.MoveRow;
import dev.vaglio.edit.TableEdit.SetCell;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.ruleset.BundleZip;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class DraftResourceTest {
    private static final String FIT = "dmn/fit.dmn";
    private static final String AGE = "fit-age";
    private static final String POINTS = "fit-age_out1";

    @Test
    void an_edit_changes_its_cell_and_is_kept_with_author_time_and_reason() {
        Calls draft = Calls.begin();
        String before = draft.file(FIT);
        draft.edit(0, new SetCell(AGE, "fit-age.young", POINTS, "4"))
                .then()
                .statusCode(200)
                .body("revision", equalTo(1))
                .body("changes[0].before.text", equalTo("0"))
                .body("findings.severity", not(hasItem("error")));
        draft.show("/tables/" + AGE)
                .then()
                .body("rows.find { it.id == 'fit-age.young' }.outputs", contains("4"))
                .body("revision", equalTo(1));
        draft.show("/history")
                .then()
                .body("items", hasSize(1))
                .body("items[0].reason", equalTo("because"))
                .body("items[0].author", not(nullValue()))
                .body("items[0].at", not(nullValue()))
                .body("items[0].changes[0].edit.text", equalTo("4"));
        assertThat(draft.file(FIT))
                .isEqualTo(
                        before.replace("fit-age.young_out1\"><text>0</text>", "fit-age.young_out1\"><text>4</text>"));
    }

    @Test
    void as_many_edits_as_a_draft_says_are_one_change_and_one_more_is_none() {
        Calls draft = Calls.begin();
        int most = get(Calls.API + "/" + draft.id()).path("limits.editsACall");
        TableEdit[] edits = IntStream.rangeClosed(1, most)
                .mapToObj(at -> new SetCell(AGE, "fit-age.young", POINTS, String.valueOf(at)))
                .toArray(TableEdit[]::new);
        draft.edit(0, edits).then().statusCode(200).body("revision", equalTo(1)).body("changes", hasSize(most));
        draft.turn("undo", 1).then().statusCode(200).body("revision", equalTo(2));
        draft.show("/tables/" + AGE).then().body("rows.find { it.id == 'fit-age.young' }.outputs", contains("0"));
        TableEdit[] more = Arrays.copyOf(edits, most + 1);
        more[most] = edits[0];
        draft.edit(2, more)
                .then()
                .statusCode(422)
                .body("errors.code", contains("too_many"))
                .body("errors[0].allowed", contains("1 to " + most));
        draft.show("/history").then().body("items", hasSize(2));
    }

    @Test
    void the_graph_follows_the_models_of_the_draft() {
        Calls draft = Calls.begin();
        draft.show("/graph").then().statusCode(200).body("nodes.tables.flatten()", hasItem(AGE));
        draft.put(FIT, 0, draft.file(FIT).replace("id=\"fit-age\"", "id=\"fit-years\""))
                .then()
                .statusCode(200);
        draft.show("/graph")
                .then()
                .body("nodes.tables.flatten()", hasItem("fit-years"))
                .body("nodes.tables.flatten()", not(hasItem(AGE)));
    }

    @Test
    void what_others_did_elsewhere_stays() {
        Calls draft = Calls.begin();
        draft.edit(0, new SetCell(AGE, "fit-age.young", POINTS, "4")).then().statusCode(200);
        draft.edit(0, new SetCell(AGE, "fit-age.adult", POINTS, "5"), new LabelRow(AGE, "fit-age.young", "Young"))
                .then()
                .statusCode(200)
                .body("revision", equalTo(2));
        draft.show("/tables/" + AGE)
                .then()
                .body("rows.find { it.id == 'fit-age.young' }.outputs", contains("4"))
                .body("rows.find { it.id == 'fit-age.adult' }.outputs", contains("5"));
    }

    @Test
    void the_same_cell_is_a_conflict_with_both_values() {
        Calls draft = Calls.begin();
        draft.edit(0, new SetCell(AGE, "fit-age.young", POINTS, "4")).then().statusCode(200);
        draft.edit(0, new SetCell(AGE, "fit-age.adult", POINTS, "9"), new SetCell(AGE, "fit-age.young", POINTS, "5"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("revision", equalTo(1))
                .body("conflicts", hasSize(1))
                .body("conflicts[0].edit", equalTo(1))
                .body("conflicts[0].base.text", equalTo("0"))
                .body("conflicts[0].theirs.text", equalTo("4"))
                .body("conflicts[0].yours.text", equalTo("5"))
                .body("conflicts[0].revision", equalTo(1))
                .body("conflicts[0].at", not(nullValue()));
        draft.edit(0, new SetCell(AGE, "fit-age.young", POINTS, "4")).then().statusCode(200);
        draft.show("/tables/" + AGE).then().body("rows.find { it.id == 'fit-age.adult' }.outputs", contains("0"));
    }

    @Test
    void a_row_that_went_or_changed_or_moved_meanwhile_is_a_conflict() {
        Calls draft = Calls.begin();
        draft.edit(
                        0,
                        new DeleteRow(AGE, "fit-age.minor"),
                        new SetCell(AGE, "fit-age.adult", POINTS, "1"),
                        new MoveRow(AGE, "fit-age.young", "fit-age.older"))
                .then()
                .statusCode(200);
        draft.edit(0, new SetCell(AGE, "fit-age.minor", POINTS, "1"))
                .then()
                .statusCode(409)
                .body("conflicts[0].kind", equalTo("deleted"));
        draft.edit(0, new DeleteRow(AGE, "fit-age.adult"))
                .then()
                .statusCode(409)
                .body("conflicts[0].theirs.outputs", contains("1"));
        draft.edit(0, new MoveRow(AGE, "fit-age.young", null)).then().statusCode(409);
        draft.edit(0, new CopyRow(AGE, "fit-age.older", "", "fit-age.minor"))
                .then()
                .statusCode(409);
    }

    @Test
    void a_new_row_asks_nothing_in_a_column_that_others_added_since() {
        Calls draft = Calls.begin();
        draft.edit(0, new AddColumn(AGE, "fit-age_city", "City", "Facts.contact.city", null, 0))
                .then()
                .statusCode(200);
        draft.edit(0, new InsertRow(AGE, "fit-age.twins", null, "Twins", List.of("22"), List.of("2")))
                .then()
                .statusCode(200)
                .body("changes[0].edit.inputs", contains("-", "22"));
        draft.edit(
                        0,
                        new AddColumn(AGE, "fit-age_role", "Role", "Facts.contact.jobTitle", null, 1),
                        new InsertRow(AGE, "", null, "Boss", List.of("50", "\"boss\""), List.of("3")))
                .then()
                .statusCode(200)
                .body("changes[1].edit.inputs", contains("-", "\"boss\"", "50"));
    }

    @Test
    void a_new_row_is_a_conflict_where_its_id_is_taken_or_its_column_went_since() {
        Calls draft = Calls.begin();
        InsertRow twins = new InsertRow(AGE, "fit-age.twins", null, "Twins", List.of("22"), List.of("2"));
        draft.edit(0, twins).then().statusCode(200);
        draft.edit(0, twins).then().statusCode(409).body("conflicts[0].kind", equalTo("taken"));
        draft.put(FIT, 1, draft.file(FIT).replace("\"fit-age_in1\"", "\"fit-age_years\""))
                .then()
                .statusCode(200);
        draft.edit(1, new InsertRow(AGE, "", null, "Old", List.of("99"), List.of("2")))
                .then()
                .statusCode(409)
                .body("conflicts[0].base.inputs", contains("fit-age_in1"))
                .body("conflicts[0].theirs.inputs", contains("fit-age_years"));
    }

    @Test
    void undoing_and_doing_again_are_revisions_of_their_own() {
        Calls draft = Calls.begin();
        String base = draft.file(FIT);
        draft.turn("undo", 0).then().statusCode(409);
        draft.edit(0, new SetCell(AGE, "fit-age.young", POINTS, "4")).then().statusCode(200);
        draft.edit(1, new InsertRow(AGE, "", null, "Twins", List.of("22"), List.of("2")))
                .then()
                .statusCode(200)
                .body("changes[0].edit.row", equalTo("fit-age.twins"));
        String done = draft.file(FIT);
        draft.turn("undo", 1).then().statusCode(409).body("revision", equalTo(2));
        draft.turn("undo", 2).then().statusCode(200).body("revision", equalTo(3));
        draft.turn("undo", 3).then().statusCode(200);
        assertThat(draft.file(FIT)).isEqualTo(base);
        draft.show("").then().body("undo", nullValue()).body("redo", equalTo(1));
        draft.turn("redo", 4).then().statusCode(200);
        draft.turn("redo", 5).then().statusCode(200);
        assertThat(draft.file(FIT)).isEqualTo(done);
        draft.turn("undo", 6).then().statusCode(200);
        draft.edit(7, new SetCell(AGE, "fit-age.young", POINTS, "6")).then().statusCode(200);
        draft.turn("redo", 8).then().statusCode(409);
        draft.show("/history?after=2")
                .then()
                .body("items.kind", contains("undo", "undo", "redo", "redo", "undo", "edit"))
                .body("items.concerns", contains(2, 1, 1, 2, 2, null));
    }

    @Test
    void a_wrong_cell_is_kept_and_found_and_an_unsafe_one_is_refused_at_its_cell() {
        Calls draft = Calls.begin();
        draft.edit(0, new SetCell(AGE, "fit-age.young", POINTS, "\"many\""))
                .then()
                .statusCode(200)
                .body("findings.code", hasItem("wrong-type"))
                .body("findings[0].row", equalTo("fit-age.young"))
                .body("findings[0].column", equalTo(POINTS));
        for (String unsafe : List.of(
                "function(x) x",
                "for x in 1..1000000000 return x",
                "every x in [1,2] satisfies x > 1",
                "-".repeat(2_000))) {
            draft.edit(1, new SetCell(AGE, "fit-age.adult", "fit-age_in1", unsafe))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo(FIT + "#fit-age/fit-age.adult/fit-age_in1"));
        }
        draft.show("").then().body("revision", equalTo(1));
    }

    @Test
    void an_expression_through_a_list_comes_from_a_release_and_from_nobody_else() {
        Calls draft = Calls.begin();
        String path = "dmn/lead-decision.dmn";
        String model = draft.show("/files/" + path).asString();
        String through = "for signal in Measures.signals return ";

        assertThat(model).contains(through);
        draft.put(path, 0, model.replace(through, through + "for other in Measures.signals return "))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(path))
                .body("errors[0].detail", containsString("Only a release"));
        draft.put(path, 0, model + "<!-- as it was -->").then().statusCode(200);
    }

    @Test
    void a_body_that_can_not_be_read_is_told_fault_by_fault() {
        Calls draft = Calls.begin();
        Calls.post("/" + draft.id() + "/edits", Map.of("edits", List.of(Map.of("op", "setCell")), "x", 1))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/edits/0/table"))
                .body("errors.pointer", hasItem("/revision"));
        draft.edit(7, new DeleteRow(AGE, "fit-age.young")).then().statusCode(422);
        draft.edit(0).then().statusCode(422);
        draft.edit(0, new DeleteRow("no-table", "x"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/edits/0"))
                .body("errors[0].code", equalTo("unknown_table"));
        Calls.post("", Map.of("ruleSet", "lead")).then().statusCode(422).body("errors", hasSize(2));
        Calls.post("", Map.of("ruleSet", "lead", "version", 99_999, "title", "t", "reason", "r"))
                .then()
                .statusCode(404);
        get(Calls.API + "/0").then().statusCode(404);
        get(Calls.API + "?state=lost").then().statusCode(400);
    }

    @Test
    void a_model_from_another_editor_comes_in_is_edited_and_goes_out_with_nothing_lost() throws IOException {
        String model = Files.readString(Path.of("src/test/resources/edit/modeler-1.3.dmn"));
        Calls draft = Calls.begin();
        draft.put("dmn/discounts.dmn", 0, model).then().statusCode(200).body("revision", equalTo(1));
        assertThat(draft.file("dmn/discounts.dmn")).isEqualTo(model);
        draft.edit(1, new SetCell("discount", "discount.silver", "clause3", "6"))
                .then()
                .statusCode(200);
        RuleSetSource exported = BundleZip.read("lead", draft.show("/bundle").asByteArray());
        assertThat(exported.files().get("dmn/discounts.dmn"))
                .isEqualTo(model.replace("<dmn:text>5</dmn:text>", "<dmn:text>6</dmn:text>"));
        draft.put("dmn/discounts.dmn", 0, model).then().statusCode(409);
        draft.turn("undo", 2).then().statusCode(200);
        draft.turn("undo", 3).then().statusCode(200);
        draft.show("/files/dmn/discounts.dmn").then().statusCode(404);
    }

    @Test
    void rows_without_an_id_get_one_before_they_are_edited() throws IOException {
        Calls draft = Calls.begin();
        draft.put("dmn/routing.dmn", 0, Files.readString(Path.of("src/test/resources/edit/designer-1.5.dmn")))
                .then()
                .statusCode(200);
        draft.turn("missing-ids", 1).then().statusCode(200).body("revision", equalTo(2));
        draft.turn("missing-ids", 2).then().statusCode(200).body("revision", equalTo(2));
        draft.edit(2, new SetCell("route-queue-table", "route-queue-table.new", "route-queue-table_out2", "3"))
                .then()
                .statusCode(200);
    }

    @Test
    void files_that_are_not_allowed_do_not_come_in() {
        Calls draft = Calls.begin();
        String fit = draft.file(FIT);
        draft.put("rules/signals.drl", 0, "package vaglio;\nrule \"x\" when then System.exit(1); end")
                .then()
                .statusCode(422);
        draft.put("rules/signals.drl", 0, draft.file("rules/signals.drl"))
                .then()
                .statusCode(200)
                .body("revision", equalTo(0));
        draft.put("secrets/../x.dmn", 0, fit).then().statusCode(not(equalTo(200)));
        draft.put("dmn/x.exe", 0, fit).then().statusCode(422);
        draft.put(FIT, 0, fit.replace("<definitions", "<!DOCTYPE a [<!ENTITY b \"c\">]><definitions"))
                .then()
                .statusCode(422);
        draft.put(FIT, 0, "<open>").then().statusCode(422);
        draft.put(FIT, 0, fit.replace("<text>Facts.contact.age</text>", "<text>(function() 1)()</text>"))
                .then()
                .statusCode(422);
        draft.put("dmn/fit.cases.yaml", 0, "- {").then().statusCode(422);
        draft.show("").then().body("revision", equalTo(0));
    }

    @Test
    void an_abandoned_draft_is_read_and_not_changed() {
        Calls draft = Calls.begin();
        delete(Calls.API + "/" + draft.id()).then().statusCode(204);
        draft.show("").then().statusCode(200).body("state", equalTo("abandoned"));
        draft.edit(0, new DeleteRow(AGE, "fit-age.young")).then().statusCode(409);
        delete(Calls.API + "/" + draft.id()).then().statusCode(409);
        get(Calls.API + "?ruleSet=lead&state=abandoned").then().body("items.id", hasItem(draft.id()));
        get(Calls.API + "?limit=1").then().body("items", hasSize(1)).body("next", not(nullValue()));
    }

    @Test
    void the_drafts_of_one_author_are_asked_for_alone() {
        Calls draft = Calls.begin();
        String author = draft.show("").path("author");
        get(Calls.API + "?author=" + author)
                .then()
                .body("items.id", hasItem(draft.id()))
                .body("items.author", everyItem(equalTo(author)));
        get(Calls.API + "?author=nobody").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void the_cases_say_what_a_changed_weight_breaks() {
        Calls draft = Calls.begin();
        given().contentType("application/json")
                .body("{\"lead\": {\"id\": \"draft-won\"}, \"pipeline\": {\"stage\": \"won\"}}")
                .post("/api/v1/decisions")
                .then()
                .statusCode(200);
        draft.edit(
                        0,
                        new SetCell("fit-location", "fit-location.italy", "fit-location_out1", "9"),
                        new SetCell("persona-coverage", "persona-coverage.won", "persona-coverage_out2", "1"),
                        new SetCell("persona-coverage", "persona-coverage.won", "persona-coverage_out3", "100"))
                .then()
                .statusCode(200);
        draft.show("/checks")
                .then()
                .statusCode(200)
                .body("revision", equalTo(1))
                .body("findings.code", hasItems("case-fails", "persona-covers-few"));
        Calls.post("/" + draft.id() + "/cases/run", Map.of())
                .then()
                .statusCode(200)
                .body("run", greaterThan(100))
                .body("failed", not(empty()))
                .body("findings", empty());
    }

    @Test
    void a_gap_is_found_with_the_rows_that_close_it() {
        Calls draft = Calls.begin();
        draft.edit(0, new DeleteRow("persona-tiers", "persona-tiers.none"))
                .then()
                .statusCode(200)
                .body("findings.code", hasItem("gap"));
        draft.show("/checks?table=persona-tiers")
                .then()
                .statusCode(200)
                .body("findings.find { it.code == 'gap' }.proposed[0].inputs", not(empty()));
        draft.show("/checks?table=nothing").then().statusCode(404);
    }
}
