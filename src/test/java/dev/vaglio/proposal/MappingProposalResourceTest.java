package dev.vaglio.proposal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.vaglio.testing.As;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class MappingProposalResourceTest {
    private static final String PROPOSALS = "/api/v1/rulesets/lead/mapping-proposals";
    private static final String SAMPLE =
            "Lead Id;Email;Country;Shoe Size\nL-1;a@acme.com;IT;44\nL-2;b@acme.com;CH;41\n";

    @Test
    void a_mapping_is_proposed_out_of_the_first_rows_and_can_be_used_as_it_stands() {
        Response proposed = propose(given(), "?mapping=shoes", SAMPLE);
        proposed.then()
                .statusCode(200)
                .body("name", equalTo("shoes"))
                .body("file", equalTo("dmn/mappings/shoes.yaml"))
                .body("id", contains("Lead Id"))
                .body("facts.fact", hasItem("contact.email"))
                .body("ignored", hasItem("Shoe Size"))
                .body("text", containsString("# sure: named so"));

        given().contentType("text/plain; charset=UTF-8")
                .body(proposed.<String>path("text"))
                .post("/api/v1/rulesets/lead/mapping-readings")
                .then()
                .body("findings", empty());
    }

    @Test
    void what_is_no_table_too_large_or_has_no_name_is_refused() {
        propose(given(), "", "").then().statusCode(422).body("detail", containsString("empty"));
        propose(given(), "", "a,a\n1,2\n").then().statusCode(422);
        propose(given(), "?mapping=../../x", SAMPLE).then().statusCode(400).body("errors.pointer", contains("mapping"));
        propose(given(), "", "a,b\n" + "1,2\n".repeat(600_000))
                .then()
                .statusCode(413)
                .body("limit", equalTo(2 * 1024 * 1024));
    }

    @Test
    void who_only_reads_proposes_nothing() {
        propose(As.user("viewer"), "", SAMPLE).then().statusCode(403);
        propose(As.user("caller"), "", SAMPLE).then().statusCode(200);
    }

    private static Response propose(RequestSpecification call, String query, String csv) {
        return call.contentType("text/csv").body(csv).post(PROPOSALS + query);
    }
}
