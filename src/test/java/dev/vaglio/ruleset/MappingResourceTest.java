package dev.vaglio.ruleset;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class MappingResourceTest {
    private static final String MAPPINGS = "/api/v1/rulesets/lead/versions/1/mappings";
    private static final String READINGS = "/api/v1/rulesets/lead/mapping-readings";

    @Test
    void the_mappings_of_a_version_are_listed_with_the_columns_that_they_read() {
        get(MAPPINGS)
                .then()
                .statusCode(200)
                .body(
                        "items.name",
                        hasItems("crm-opportunities", "hubspot-contacts", "salesforce-leads", "x-education"))
                .body(
                        "items.find { it.name == 'hubspot-contacts' }.file",
                        equalTo("dmn/mappings/hubspot-contacts.yaml"))
                .body(
                        "items.find { it.name == 'hubspot-contacts' }.columns",
                        hasItem(List.of("Email", "properties.email")));
    }

    @Test
    void a_mapping_says_what_each_column_fills_in_the_order_of_its_file() {
        Response mapping = get(MAPPINGS + "/crm-opportunities");

        mapping.then()
                .statusCode(200)
                .body("id", contains("opportunity_id"))
                .body("asOf.columns", contains("as_of"))
                .body("ignored", contains("product"))
                .body("constants.'lead.relationship'", equalTo("prospect"))
                .body("joins.name", contains("accounts"))
                .body("activities[0].values.cell", contains("Won", "Prospecting", "Engaging", "Lost"))
                .body("activities[0].values[0].value.type", equalTo("contract_signed"))
                .body("activities[0].values[1].value", nullValue())
                .body("activities[0].fields.fact", contains("at"))
                .body("text", containsString("# Deals of a hardware seller"));
        assertThat(mapping.<List<String>>path("facts.fact"))
                .startsWith("lead.owner", "company.name", "pipeline.amount")
                .endsWith("pipeline.stage");
    }

    @Test
    void a_mapping_that_is_not_there_is_a_problem_that_names_those_that_are() {
        get(MAPPINGS + "/shoes")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", containsString("unknown-mapping"))
                .body("mappings", hasItem("x-education"));
        get("/api/v1/rulesets/lead/versions/99/mappings").then().statusCode(404);
    }

    @Test
    void a_text_is_read_as_a_mapping_and_what_is_wrong_is_told_at_its_key() {
        read("name: x\nid: Id\nfacts:\n  - {column: Mail, fact: contact.email}\n")
                .then()
                .statusCode(200)
                .body("findings", empty())
                .body("mapping.facts[0].columns", contains("Mail"));
        read("name: x\nid: Id\nfacts:\n  - {column: Mail, fact: contact.shoe}\n")
                .then()
                .statusCode(200)
                .body("findings.key", contains("facts[0].fact"))
                .body("mapping.facts[0].fact", equalTo("contact.shoe"));
        read("name: [").then().statusCode(200).body("mapping", nullValue()).body("findings.key", contains(""));
        read("x".repeat(256 * 1024 + 1)).then().statusCode(413).body("limit", equalTo(256 * 1024));
    }

    @ParameterizedTest
    @CsvSource({
        "constants: {lead.source: 1.0e+100000000}, constants.lead.source",
        "constants: {lead.source: 1.0e-100000000}, constants.lead.source",
        "'facts: [{column: A, fact: pipeline.amount, number: {divide: 1.0e+100000000}}]', facts[0].number.divide",
        "'activities: [{column: A, set: {x: [1, 1.0e+9999999]}}]', activities[0].set.x[1]",
        "constants: {lead.source: 1.0e+99999999999}, ''"
    })
    void a_short_number_of_millions_of_digits_is_told_at_its_key_and_not_written_out(String text, String key) {
        Response reading = read("name: x\nid: Id\n" + text + "\n");

        reading.then().statusCode(200).body("mapping", nullValue()).body("findings.key", contains(key));
    }

    @Test
    void a_text_that_is_not_UTF_8_is_refused_and_no_character_of_it_replaced() {
        given().contentType("text/plain")
                .body(new byte[] {'n', 'a', 'm', 'e', ':', ' ', (byte) 0xE9})
                .post(READINGS)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.code", contains("not_utf8"));
    }

    private static Response read(String text) {
        return given().contentType("text/plain; charset=UTF-8").body(text).post(READINGS);
    }
}
