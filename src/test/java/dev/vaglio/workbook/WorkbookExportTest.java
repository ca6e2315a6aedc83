package dev.vaglio.workbook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class WorkbookExportTest {
    private static final String VERSION = "/api/v1/rulesets/lead/versions/1";

    @Test
    void a_version_is_a_workbook_in_the_language_of_the_reader() throws IOException {
        byte[] bytes = given().header("Accept-Language", "it-IT")
                .get(VERSION + "/workbook")
                .then()
                .statusCode(200)
                .contentType(ExportedFile.XLSX)
                .header("Content-Language", equalTo("it"))
                .header("Content-Disposition", containsString("lead-1.xlsx"))
                .extract()
                .asByteArray();
        XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
        assertThat(workbook.getSheetAt(0).getSheetName()).isEqualTo("Leggimi");
        assertThat(workbook.getSheet("fit-location")).isNotNull();
    }

    @Test
    void a_table_is_csv_with_semicolons_in_italian_and_commas_in_english() {
        byte[] italian = given().header("Accept-Language", "it")
                .get(VERSION + "/tables/fit-location/csv")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asByteArray();
        assertThat(new String(italian, StandardCharsets.UTF_8)).startsWith("\uFEFFvaglio:table;fit-location;lead;1;");
        assertThat(given().get(VERSION + "/tables/fit-location/csv").asByteArray())
                .asString(StandardCharsets.UTF_8)
                .startsWith("\uFEFFvaglio:table,fit-location,lead,1,");
    }

    @Test
    void what_is_not_there_is_said() {
        given().get("/api/v1/rulesets/lead/versions/999999/workbook").then().statusCode(404);
        given().get("/api/v1/rulesets/nobody/versions/1/workbook").then().statusCode(404);
        given().get(VERSION + "/tables/nothing/csv").then().statusCode(404);
        given().get(VERSION + "/workbook?x=1").then().statusCode(400);
    }
}
