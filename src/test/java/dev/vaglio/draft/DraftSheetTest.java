package dev.vaglio.draft;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.vaglio.edit.TableEdit.SetCell;
import dev.vaglio.testing.As;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Drafts go out as spreadsheets and come back. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class DraftSheetTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String AGE = "fit-age";
    private static final String POINTS = "fit-age_out1";
    /** The place of the first rule, and of its points, in the sheet of the table. */
    private static final int FIRST = 5;

    private static final int RESULT = 3;

    @Test
    void a_workbook_of_a_draft_that_nobody_edited_changes_nothing() {
        Calls draft = Calls.begin();
        draft.edit(0, new SetCell(AGE, "fit-age.young", POINTS, "4")).then().statusCode(200);

        sent(draft, "", XLSX, workbook(draft))
                .then()
                .statusCode(200)
                .body("edits", empty())
                .body("difference.same", equalTo(true))
                .body("revision", equalTo(1));
    }

    @Test
    void what_was_edited_in_a_workbook_is_told_in_words_and_then_is_one_change_that_one_undo_takes_back() {
        Calls draft = Calls.begin();
        draft.edit(0, new SetCell(AGE, "fit-age.older", POINTS, "4")).then().statusCode(200);
        byte[] edited = edited(workbook(draft), sheet -> {
            points(sheet, 0, 7);
            points(sheet, 1, 8);
        });

        sent(draft, "?dryRun=true", XLSX, edited)
                .then()
                .statusCode(200)
                .body("revision", equalTo(1))
                .body("errors", empty())
                .body("difference.tables[0].rows.text", contains("Under 18 0 → 7", "18 to 29 0 → 8"));
        draft.show("").then().body("revision", equalTo(1));

        sent(draft, "?reason=Agreed", XLSX, edited)
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("edits", hasSize(2));
        draft.show("/history?after=1").then().body("items", hasSize(1)).body("items[0].reason", equalTo("Agreed"));
        draft.turn("undo", 2).then().statusCode(200);
        sent(draft, "?dryRun=true", XLSX, workbook(draft)).then().body("difference.same", equalTo(true));
        draft.show("/tables/" + AGE).then().body("rows.outputs.flatten()", contains("0", "0", "0", "4", "0"));
    }

    @Test
    void what_others_did_since_the_file_was_made_stays_and_the_same_cell_is_a_conflict() {
        Calls draft = Calls.begin();
        byte[] edited = edited(workbook(draft), sheet -> points(sheet, 0, 7));
        draft.edit(0, new SetCell(AGE, "fit-age.older", POINTS, "4")).then().statusCode(200);
        sent(draft, "", XLSX, edited).then().statusCode(200).body("revision", equalTo(2));
        draft.show("/tables/" + AGE).then().body("rows.outputs.flatten()", contains("7", "0", "0", "4", "0"));

        Calls other = Calls.begin();
        byte[] late = edited(workbook(other), sheet -> points(sheet, 0, 7));
        other.edit(0, new SetCell(AGE, "fit-age.minor", POINTS, "4")).then().statusCode(200);
        sent(other, "", XLSX, late)
                .then()
                .statusCode(409)
                .body("conflicts[0].theirs.text", equalTo("4"))
                .body("conflicts[0].yours.text", equalTo("7"));
    }

    @Test
    void the_workbook_of_the_version_that_a_draft_began_from_comes_into_it_too() {
        Calls draft = Calls.begin();
        draft.edit(0, new SetCell(AGE, "fit-age.older", POINTS, "4")).then().statusCode(200);
        byte[] version = get("/api/v1/rulesets/lead/versions/" + draft.show("").path("baseVersion") + "/workbook")
                .asByteArray();

        sent(draft, "", XLSX, edited(version, sheet -> points(sheet, 0, 7)))
                .then()
                .statusCode(200)
                .body("revision", equalTo(2));
    }

    @Test
    void a_file_of_another_draft_and_a_formula_are_refused_at_their_place() {
        Calls draft = Calls.begin();
        Calls other = Calls.begin();
        other.edit(0, new SetCell(AGE, "fit-age.older", POINTS, "4")).then().statusCode(200);

        sent(draft, "", XLSX, workbook(other)).then().statusCode(422).body("errors.code", contains("unknown_base"));
        byte[] formula = edited(
                workbook(draft), sheet -> sheet.getRow(FIRST).getCell(RESULT).setCellFormula("1+1"));
        sent(draft, "", XLSX, formula)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", contains("/fit-age/D6"))
                .body("errors.code", contains("formula"));
        sent(draft, "?dryRun=true", XLSX, formula)
                .then()
                .statusCode(200)
                .body("refused", equalTo(true))
                .body("errors.pointer", contains("/fit-age/D6"));
        sent(draft, "", XLSX, new byte[] {1, 2, 3})
                .then()
                .statusCode(422)
                .body("errors.code", contains("not_a_workbook"));
        draft.show("").then().body("revision", equalTo(0));
    }

    @Test
    void one_table_goes_out_as_CSV_and_comes_back() {
        Calls draft = Calls.begin();
        draft.edit(0, new SetCell(AGE, "fit-age.young", POINTS, "4")).then().statusCode(200);
        String csv = new String(draft.show("/tables/" + AGE + "/csv").asByteArray(), StandardCharsets.UTF_8);
        assertThat(csv).contains("18 to 29");
        draft.show("/tables/none/csv").then().statusCode(404);

        sent(draft, "", "text/csv", csv.replace("Under 18", "Minors").getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(200)
                .body("edits.op", contains("labelRow"))
                .body("revision", equalTo(2));
    }

    @Test
    void who_only_looks_takes_a_file_and_sends_none() {
        Calls draft = Calls.begin();
        String path = Calls.API + "/" + draft.id() + "/workbook";
        String viewer = As.tokenOf("viewer");
        As.bearing(viewer).get(path).then().statusCode(200);
        As.bearing(viewer)
                .contentType(XLSX)
                .body(new byte[] {1})
                .post(path)
                .then()
                .statusCode(403);
    }

    private static byte[] workbook(Calls draft) {
        return draft.show("/workbook").asByteArray();
    }

    private static Response sent(Calls draft, String query, String type, byte[] file) {
        return given().contentType(type).body(file).post(Calls.API + "/" + draft.id() + "/workbook" + query);
    }

    private static void points(XSSFSheet sheet, int rule, int points) {
        sheet.getRow(FIRST + rule).getCell(RESULT).setCellValue(points);
    }

    private static byte[] edited(byte[] file, Consumer<XSSFSheet> edit) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            edit.accept(workbook.getSheet(AGE));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
