package dev.vaglio.draft;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class DraftImportTest {
    private static final String API = "/api/v1/rulesets/lead/workbook";
    private static final String VERSION = "/api/v1/rulesets/lead/versions/1";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void a_workbook_that_nobody_edited_changes_nothing() {
        post("?dryRun=true", XLSX, get(VERSION + "/workbook").asByteArray())
                .then()
                .statusCode(200)
                .body("edits", empty())
                .body("baseVersion", equalTo(1));
    }

    @Test
    void an_edited_cell_becomes_a_draft_of_the_version_that_the_file_was_made_from() throws IOException {
        byte[] edited = edited(get(VERSION + "/workbook").asByteArray(), "Lives in Italy", "9");
        Response begun = post("?title=Italy", XLSX, edited);

        begun.then()
                .statusCode(201)
                .body("edits", hasSize(1))
                .body("draft.title", equalTo("Italy"))
                .body("draft.baseVersion", equalTo(1))
                .body("draft.revision", equalTo(1));
        String id = begun.path("draft.id");
        get("/api/v1/drafts/" + id + "/diff")
                .then()
                .body("tables[0].rows[0].id", equalTo("fit-location.italy"))
                .body("tables[0].rows[0].cells[0].after", equalTo("9"));
    }

    @Test
    void one_table_comes_back_as_CSV() {
        String csv = new String(get(VERSION + "/tables/fit-age/csv").asByteArray(), StandardCharsets.UTF_8);

        post("?dryRun=true", "text/csv", csv.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(200)
                .body("edits", empty());
    }

    @Test
    void a_file_of_another_content_and_one_that_is_none_are_refused() {
        byte[] csv = get(VERSION + "/tables/fit-age/csv").asByteArray();
        String hash = get(VERSION).path("hash");
        String other = new String(csv, StandardCharsets.UTF_8).replace(hash, "0".repeat(64));
        assertThat(other).doesNotContain(hash);

        post("", "text/csv", other.getBytes(StandardCharsets.UTF_8)).then().statusCode(422);
        post("", XLSX, new byte[] {1, 2, 3}).then().statusCode(422).contentType("application/problem+json");
    }

    private static Response post(String query, String type, byte[] file) {
        return given().contentType(type).body(file).post(API + query);
    }

    /** Writes the last number of the row with this label. */
    private static byte[] edited(byte[] file, String label, String points) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.forEach(sheet -> sheet.forEach(row -> {
                if (isLabelled(row, label)) {
                    row.getCell(4).setCellValue(Double.parseDouble(points));
                }
            }));
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static boolean isLabelled(Row row, String label) {
        Cell cell = row.getCell(1);
        return cell != null && cell.toString().equals(label);
    }
}
