package dev.vaglio.ruleset;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class RuleSetResourceTest {
    private static final String LIVE = "items.find { it.name == 'lead' }.live";
    private static final String LEAD = "/api/v1/rulesets/lead/versions";

    @Test
    void the_shipped_rules_are_version_one_of_lead() {
        get("/api/v1/rulesets")
                .then()
                .statusCode(200)
                .body("items.name", hasItem("lead"))
                .body(LIVE + ".version", equalTo(1))
                .body(LIVE + ".hash", equalTo(Bundle.shipped().hash()));
        get(LEAD).then().statusCode(200).body("items.version", contains(1)).body("items[0].live", equalTo(true));
        get(LEAD + "/1")
                .then()
                .statusCode(200)
                .body("author", equalTo("vaglio"))
                .body("kind", equalTo("shipped"))
                .body("approvers", empty())
                .body("signature.algorithm", equalTo("Ed25519"))
                .body("signature.value", not(emptyOrNullString()))
                .body("manifest.files.keySet()", hasItem("dmn/types.dmn"))
                .body("against", nullValue());
    }

    @Test
    void tables_have_typed_columns_and_rows_with_their_cells() {
        Response tables = get(LEAD + "/1/tables");
        assertThat(tables.statusCode()).isEqualTo(200);
        List<String> ids = tables.path("items.id");
        assertThat(ids).contains("fit-company");

        Response table = get(LEAD + "/1/tables/fit-company");
        assertThat(table.statusCode()).isEqualTo(200);
        assertThat(table.<List<String>>path("inputs.expression")).contains("Facts.company.employees");
        assertThat(table.<List<String>>path("inputs.type")).contains("number", "text");
        assertThat(table.<List<String>>path("rows.id")).isNotEmpty().allMatch(id -> id.startsWith("fit-company."));
        assertThat(table.<List<List<String>>>path("rows.outputs"))
                .allSatisfy(cells -> assertThat(cells).isNotEmpty());
    }

    @Test
    void tables_are_called_as_people_call_them() {
        given().header("Accept-Language", "it")
                .get(LEAD + "/1/tables")
                .then()
                .body("items.find { it.id == 'bands-grade' }.label", equalTo("Voto da idoneità e interesse (P4)"))
                .body("items.find { it.id == 'bands-grade' }.joint", equalTo(true))
                .body("items.find { it.id == 'settings' }.joint", equalTo(false));
    }

    @Test
    void the_graph_says_what_decides_what_across_models() {
        Response graph = given().header("Accept-Language", "it").get(LEAD + "/1/graph");

        graph.then()
                .statusCode(200)
                .header("Content-Language", equalTo("it"))
                .body("outcome", equalTo("dmn/lead-decision.dmn#decision_outcome"))
                .body("nodes.find { it.name == 'BandsService' }.kind", equalTo("service"))
                .body("nodes.find { it.id == 'dmn/lead-decision.dmn#decision_bands' }.label", equalTo("Fasce (P4)"))
                .body("nodes.find { it.tables == ['bands-grade'] }.kind", equalTo("table"));
        assertThat(graph.<List<String>>path("edges.findAll { it.to == 'dmn/lead-decision.dmn#decision_bands' }.from"))
                .contains("dmn/bands.dmn#service_bands-service", "dmn/lead-decision.dmn#decision_score");
        get(LEAD + "/99/graph").then().statusCode(404);
        get(LEAD + "/1/graph?lang=it").then().statusCode(400);
    }

    @Test
    void labels_follow_the_language_of_the_caller() {
        String english = label("en");
        String italian = label("it-IT, en;q=0.5");

        assertThat(italian).isNotEqualTo(english);
        assertThat(label("de")).isEqualTo(english);
    }

    @Test
    void the_bundle_comes_as_a_zip_of_the_same_hash() {
        Response bundle = get(LEAD + "/1/bundle");

        assertThat(bundle.contentType()).isEqualTo("application/zip");
        assertThat(BundleZip.read("lead", bundle.asByteArray()).hash())
                .isEqualTo(Bundle.shipped().hash());
    }

    @Test
    void the_schema_says_what_may_be_sent() {
        get(LEAD + "/1/schema")
                .then()
                .statusCode(200)
                .body("properties.keySet()", hasItem("company"))
                .body("properties.asOf.format", equalTo("date-time"));
    }

    @Test
    void what_is_not_there_is_a_problem_that_names_the_live_version() {
        for (String number : List.of("7", "0", "-1", "x", "99999999999")) {
            get(LEAD + "/" + number + "/tables")
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("live", equalTo(1))
                    .body("type", equalTo("https://vaglio.dev/problems/unknown-version"));
        }
        get("/api/v1/rulesets/nobody/versions").then().statusCode(404).body("ruleSets", hasItem("lead"));
        get(LEAD + "/1/tables/nothing").then().statusCode(404).body("status", equalTo(404));
        get(LEAD + "?limit=1").then().statusCode(400);
    }

    private static String label(String language) {
        Response table = given().header("Accept-Language", language).get(LEAD + "/1/tables/fit-company");
        table.then().header("Vary", "Accept-Language").header("Content-Language", not("de"));
        return table.path("rows[0].label");
    }
}
