package dev.vaglio.reference;

import static io.restassured.RestAssured.delete;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.vaglio.testing.As;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class ReferenceResourceTest {
    private static final String API = "/api/v1/reference/";
    private static final String ROSTER = API + "roster";

    /** Other tests decide in the same service. */
    @AfterEach
    void leaveNothing() {
        for (Kind kind : Kind.values()) {
            csv(kind.code() + "?mode=replace", "id\n");
            get(API + kind.code()).then().body("items", hasSize(0));
        }
    }

    @Test
    void an_item_is_added_changed_and_removed_and_the_history_says_so() {
        put("roster/anna", "{\"name\": \"Anna\", \"territories\": [\"IT\", \"CH\"], \"capacity\": 50}")
                .then()
                .statusCode(200)
                .body("id", equalTo("anna"))
                .body("territories", contains("IT", "CH"))
                .body("active", nullValue());
        put("roster/anna", "{\"name\": \"Anna Neri\", \"active\": false}")
                .then()
                .statusCode(200);
        get(ROSTER).then().body("items.name", contains("Anna Neri")).body("next", nullValue());
        delete(ROSTER + "/anna").then().statusCode(204);
        delete(ROSTER + "/anna").then().statusCode(404);
        get(ROSTER + "/anna").then().statusCode(404).contentType("application/problem+json");

        Response changes = get(API + "changes?kind=roster&id=anna&limit=3");
        changes.then()
                .statusCode(200)
                .body("items.who", everyItem(equalTo(As.name())))
                .body("items[0].after", nullValue())
                .body("items[1].before.capacity", equalTo(50))
                .body("items[1].after.active", equalTo(false))
                .body("items[2].before", nullValue());
        get(API + "changes?before=" + changes.<Integer>path("next") + "&kind=roster&id=anna")
                .then()
                .statusCode(200);
    }

    @Test
    void a_file_is_merged_or_replaces_and_blank_cells_are_unknown() {
        csv("roster", "id;name;capacity;languages\nanna;Anna;5;it|en\nben;\"Ben; the second\";;\n")
                .then()
                .statusCode(200)
                .body("added", equalTo(2));
        csv("roster", "id,name\nben,Ben\ncarl,Carl\n")
                .then()
                .body("added", equalTo(1))
                .body("changed", equalTo(1))
                .body("removed", equalTo(0));
        get(ROSTER + "/anna").then().body("languages", contains("it", "en")).body("capacity", equalTo(5));
        get(ROSTER + "?limit=2&after=anna")
                .then()
                .body("items.id", contains("ben", "carl"))
                .body("next", equalTo("carl"));

        csv("roster?mode=replace", "id,name\nben,Ben\n")
                .then()
                .body("removed", equalTo(2))
                .body("changed", equalTo(0));
    }

    @Test
    void a_dry_run_says_what_a_file_would_change_and_changes_nothing() {
        csv("roster", "id,name\nanna,Anna\nben,Ben\n").then().statusCode(200);

        csv("roster?mode=replace&dryRun=true", "id,name\nanna,Anna Neri\ncarl,Carl\n")
                .then()
                .statusCode(200)
                .body("added", equalTo(1))
                .body("changed", equalTo(1))
                .body("removed", equalTo(1))
                .body("items.id", contains("anna", "ben", "carl"))
                .body("items[0].before.name", equalTo("Anna"))
                .body("items[0].after.name", equalTo("Anna Neri"))
                .body("items[1].after", nullValue());
        csv("roster?dryRun=true", "id,capacity\nanna,many\n").then().statusCode(422);
        get(ROSTER).then().body("items.name", contains("Anna", "Ben"));
    }

    @Test
    void one_bad_line_refuses_the_file_and_every_fault_is_told_with_its_line_and_column() {
        String file = "\uFEFFid,capacity,active,workingHours,role\n"
                + "anna,5,true,mon-fri 09:00-18:00,sales\n"
                + "b n,many,perhaps,monday,boss\n"
                + "anna,1,,,\n"
                + "short\n";
        Response refused = csv("roster", file);

        refused.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", containsString("invalid-reference"))
                .body(
                        "errors.pointer",
                        contains("/3/id", "/3/role", "/3/workingHours", "/3/capacity", "/3/active", "/4/id", "/5"))
                .body("errors.find { it.pointer == '/3/active' }.allowed", contains("true", "false"));
        assertThat(refused.asString()).doesNotContain("perhaps");
        get(ROSTER).then().body("items", hasSize(0));
    }

    @Test
    void what_is_no_file_is_refused() {
        for (String file : List.of("", "id,shoe size\n", "name\nAnna\n", "id,id\n", "id,name\nanna,\"Anna\n")) {
            csv("roster", file).then().statusCode(422).body("errors", hasSize(1));
        }
        given().contentType("text/csv")
                .body(new byte[] {'i', 'd', '\n', (byte) 0xff})
                .post(ROSTER)
                .then()
                .statusCode(422);
    }

    @Test
    void a_bad_item_is_refused_with_pointers_and_what_is_allowed() {
        put("roster/anna", "{\"capacity\": \"5\", \"languages\": \"it\", \"shoe\": 1, \"id\": \"ben\"}")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("unknown_field"))
                .body("errors.pointer", hasItem("/capacity"))
                .body("errors.pointer", hasItem("/id"))
                .body("errors.find { it.pointer == '/languages' }.allowed", hasSize(1));
        put("roster/anna", "[]").then().statusCode(400);
        put("roster/anna", "{\"name\": \"a\", \"name\": \"b\"}").then().statusCode(400);
        put("holidays/2026-02-30", "{}").then().statusCode(422);
        put("customers/ACME", "{}").then().statusCode(422);
        put("shoes/1", "{}").then().statusCode(404).body("errors[0].allowed", hasItem("roster"));
        csv("roster?mode=overwrite", "id\n").then().statusCode(400);
    }

    @Test
    void an_absence_is_somebodys_and_ends_after_it_begins() {
        put("absences/1", "{\"member\": \"nobody\", \"from\": \"2026-03-02\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/member"));
        put("roster/anna", "{}");
        put("absences/1", "{\"member\": \"anna\", \"from\": \"2026-03-02\", \"to\": \"2026-03-01\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/to"));
        put("absences/1", "{\"member\": \"anna\", \"from\": \"2026-03-02T12:00:00+01:00\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void there_is_a_limit_of_items() {
        String file = IntStream.rangeClosed(1, Kind.ROSTER.most() + 1)
                .mapToObj(i -> "m" + i)
                .collect(Collectors.joining("\n", "id\n", "\n"));

        csv("roster", file).then().statusCode(422).body("limit", equalTo(Kind.ROSTER.most()));
        get(ROSTER).then().body("items", hasSize(0));
    }

    @Test
    void what_a_decision_saw_of_it_is_in_its_facts_without_a_publication() {
        put("customers/acme.example", "{\"owner\": \"anna\"}");
        put("holidays/2026-12-24", "{\"name\": \"Christmas Eve\"}");
        String lead = "{\"asOf\": \"2026-03-02T09:00:00Z\", \"contact\": {\"email\": \"a@Acme.example\","
                + " \"decisionRole\": \"champion\"}, \"reference\": {\"roster\": [{\"id\": \"mine\"}]}}";
        Response decided = given().contentType("application/json").body(lead).post("/api/v1/decisions");

        decided.then().statusCode(200).body("relationship.kind", equalTo("customer"));
        String id = decided.path("decisionId");
        get("/api/v1/decisions/" + id + "?view=full")
                .then()
                .body("facts.reference.companies.domain", contains("acme.example"))
                .body("facts.reference.holidays.day", contains("2026-12-24"))
                .body("facts.reference.roster", nullValue());
        given().post("/api/v1/decisions/" + id + "/replay").then().body("same", equalTo(true));
    }

    @Test
    void the_kinds_tell_their_fields_and_limits() {
        get("/api/v1/reference")
                .then()
                .statusCode(200)
                .body("items.kind", contains("roster", "absences", "holidays", "customers", "competitors"))
                .body("items[0].fields.name", hasItem("workingHours"))
                .body("items[0].limit", equalTo(Kind.ROSTER.most()));
    }

    private static Response csv(String where, String file) {
        return given().contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(API + where);
    }

    private static Response put(String where, String json) {
        return given().contentType("application/json").body(json).put(API + where);
    }
}
