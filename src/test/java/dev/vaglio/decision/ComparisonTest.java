package dev.vaglio.decision;

import static dev.vaglio.decision.Http.DECISIONS;
import static dev.vaglio.decision.Http.freshId;
import static dev.vaglio.decision.Http.json;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.ruleset.Bundle;
import dev.vaglio.ruleset.Published;
import dev.vaglio.ruleset.RuleSets;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class ComparisonTest {
    private static final String RULES = "compared";
    private static final String EARLIER = "2026-03-02T09:00:00Z";
    private static final String LATER = "2026-09-28T09:00:00Z";
    private static final String TRIAL =
            "{\"id\": \"a\", \"type\": \"trial_request\", \"at\": \"2026-03-01T10:00:00Z\"}";
    private static final String FORM = "{\"id\": \"b\", \"type\": \"form_submit\", \"at\": \"2026-09-25T10:00:00Z\"}";

    private static final Pattern ITALY = Pattern.compile("<rule id=\"fit-location.italy\".*?</rule>", Pattern.DOTALL);

    @Inject
    RuleSets ruleSets;

    /** Three versions: Italy is worth less in the second, and larger companies can be sent; the third has no row for it. */
    @BeforeEach
    void publish() {
        if (ruleSets.live(RULES).isEmpty()) {
            publish(text -> italy(text, "8"), "10000000");
            publish(text -> italy(text, "5"), "20000000");
            publish(text -> ITALY.matcher(text).replaceFirst(""), "10000000");
        }
    }

    private static String italy(String fit, String points) {
        return fit.replace(
                "<outputEntry id=\"fit-location.italy_out1\"><text>8<",
                "<outputEntry id=\"fit-location.italy_out1\"><text>" + points + "<");
    }

    private void publish(UnaryOperator<String> fit, String employees) {
        Map<String, String> files = new TreeMap<>(Bundle.shipped().files());
        files.computeIfPresent("dmn/fit.dmn", (path, text) -> fit.apply(text));
        files.computeIfPresent(
                "dmn/types.dmn", (path, text) -> text.replace("[0..10000000]", "[0.." + employees + "]"));
        assertThat(ruleSets.publish(Published.publication(new RuleSetSource(RULES, files))))
                .isInstanceOf(Compilation.Compiled.class);
    }

    @Test
    void time_facts_and_rules_add_up_from_one_score_to_the_other() {
        String lead = freshId();
        String first = decided(lead, EARLIER, 1, 120, TRIAL);
        String second = decided(lead, LATER, 2, 800, TRIAL + "," + FORM);

        Response compared = compare(first, second);

        assertThat(compared.<List<String>>path("steps.step")).containsExactly("time", "facts", "rules");
        assertThat(number(compared, "steps[0].total.from")).isEqualTo(number(compared, "from.outcome.score.total"));
        assertThat(number(compared, "steps[1].total.from")).isEqualTo(number(compared, "steps[0].total.to"));
        assertThat(number(compared, "steps[2].total.from")).isEqualTo(number(compared, "steps[1].total.to"));
        assertThat(number(compared, "to.outcome.score.total")).isEqualTo(number(compared, "steps[2].total.to"));
        assertThat(compared.<List<?>>path("from.differs")).isEmpty();
        assertThat(compared.<List<?>>path("to.differs")).isEmpty();
    }

    @Test
    void each_step_shows_what_it_changed_alone() {
        String lead = freshId();
        String first = decided(lead, EARLIER, 1, 120, TRIAL);
        String second = decided(lead, LATER, 2, 800, TRIAL + "," + FORM);

        Response compared = compare(first, second);

        assertThat(compared.<List<String>>path("steps[0].contributions.table")).containsOnly("engagement-signals");
        assertThat(compared.<List<String>>path("steps[1].contributions.row"))
                .contains("engagement-signals.form", "fit-company.250-999", "fit-company.50-249");
        assertThat(compared.<List<String>>path("steps[2].contributions.row")).containsExactly("fit-location.italy");
        assertThat(number(compared, "steps[2].contributions[0].from")).isEqualTo("8");
        assertThat(number(compared, "steps[2].contributions[0].to")).isEqualTo("5");
        assertThat(compared.<String>path("steps[2].contributions[0].label")).isEqualTo("Lives in Italy");
    }

    @Test
    void a_row_that_is_gone_is_called_as_in_the_rules_that_had_it() {
        String lead = freshId();
        String first = decided(lead, EARLIER, 1, 120, TRIAL);
        String second = decided(lead, EARLIER, 3, 120, TRIAL);

        Response compared = compare(first, second);

        assertThat(compared.<List<Map<String, Object>>>path("steps[2].contributions"))
                .filteredOn(contribution -> "fit-location.italy".equals(contribution.get("row")))
                .singleElement()
                .satisfies(contribution -> assertThat(contribution)
                        .containsEntry("label", "Lives in Italy")
                        .containsEntry("to", null));
    }

    @Test
    void facts_that_differ_are_named_with_both_values() {
        String lead = freshId();
        String first = decided(lead, EARLIER, 1, 120, TRIAL);
        String second = decided(lead, LATER, 1, 800, FORM + "," + TRIAL);

        List<Map<String, Object>> facts = compare(first, second).path("facts");

        assertThat(facts)
                .anySatisfy(fact -> assertThat(fact)
                        .containsEntry("pointer", "/company/employees")
                        .containsEntry("fact", "company.employees")
                        .containsEntry("label", "number of employees")
                        .containsEntry("from", 120)
                        .containsEntry("to", 800));
        assertThat(facts)
                .filteredOn(fact -> String.valueOf(fact.get("pointer")).startsWith("/activities"))
                .singleElement()
                .satisfies(fact -> assertThat(fact).containsEntry("from", null));
    }

    @Test
    void a_step_that_the_rules_can_not_decide_says_why() {
        String lead = freshId();
        String first = decided(lead, EARLIER, 1, 120, TRIAL);
        String second = decided(lead, LATER, 2, 15_000_000, TRIAL);

        Response compared = compare(first, second);

        assertThat(compared.<String>path("steps[0].problem")).isNull();
        assertThat(compared.<String>path("steps[1].problem.type")).endsWith("/invalid-facts");
        assertThat(compared.<String>path("steps[2].problem.type")).endsWith("/invalid-facts");
        assertThat(number(compared, "whole.total.to")).isEqualTo(number(compared, "to.outcome.score.total"));
    }

    @Test
    void a_decision_compared_with_itself_differs_nowhere() {
        String id = decided(freshId(), EARLIER, 1, 120, TRIAL);

        Response compared = compare(id, id);

        assertThat(compared.<List<?>>path("facts")).isEmpty();
        assertThat(compared.<List<List<?>>>path("steps.contributions")).containsOnly(List.of());
        assertThat(compared.<List<List<?>>>path("steps.verdicts")).containsOnly(List.of());
    }

    @Test
    void decisions_of_different_leads_or_rule_sets_are_refused() {
        String lead = freshId();
        String id = decided(lead, EARLIER, 1, 120, TRIAL);
        String ofAnother = decided(freshId(), EARLIER, 1, 120, TRIAL);
        String byOthers = Http.decided(Http.lead(lead));

        assertThat(compare(id, ofAnother).<String>path("type")).endsWith("/not-comparable");
        assertThat(compare(id, byOthers).<String>path("detail")).contains("different rule sets");
        assertThat(compare(id, freshId().substring(2)).statusCode()).isEqualTo(404);
        assertThat(get(DECISIONS + "/" + id + "/compare").statusCode()).isEqualTo(400);
    }

    private static String number(Response compared, String path) {
        return String.valueOf(compared.<Object>path(path));
    }

    private static Response compare(String one, String other) {
        return given().header("Accept-Language", "en").get(DECISIONS + "/" + one + "/compare?with=" + other);
    }

    private static String decided(String lead, String asOf, int version, int employees, String activities) {
        String body = """
                {"asOf": "%s", "lead": {"id": "%s"}, "contact": {"country": "Italy"},
                 "company": {"industry": "software", "employees": %d}, "activities": [%s]}""".formatted(asOf, lead, employees, activities);
        Response answer = json(body).post(DECISIONS + "?ruleSet=" + RULES + "&version=" + version);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.path("decisionId");
    }
}
