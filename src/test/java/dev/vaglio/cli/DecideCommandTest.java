package dev.vaglio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecideCommandTest {
    private static final String AS_OF = "2026-03-02T09:00:00Z";
    private static final String SAMPLES = "src/main/resources/samples/";
    private static final String ONE = """
            {"lead":{"id":"L-%d"},"company":{"industry":"software","employees":120},\
            "activities":[{"id":"a","type":"trial_request","at":"2026-02-27T10:00:00Z"}]}""";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void one_lead_is_explained_with_rows_and_points() {
        Ran ran = Ran.of("decide", "--as-of", AS_OF, SAMPLES + "hot.json");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .contains("Verdict", "Band", "Score", "Stage", "BANT", "Priority", "Would change it")
                .containsPattern("\\+\\d+ {2}.*\\(engagement-signals\\.\\w+\\)");
    }

    @Test
    void an_explanation_speaks_the_language_asked_for() {
        String english =
                Ran.of("decide", "--as-of", AS_OF, SAMPLES + "hot.json").out();
        Ran italian = Ran.of("decide", "--as-of", AS_OF, "--lang", "it", SAMPLES + "hot.json");

        assertThat(italian.exit()).isZero();
        assertThat(italian.out()).isNotEqualTo(english);
        assertThat(Ran.of("decide", "--lang", "de", SAMPLES + "hot.json").exit())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void a_line_of_json_a_lead_comes_in_the_order_of_the_input() {
        String leads = IntStream.range(0, 200)
                .mapToObj(i -> i == 7 ? "{\"company\":{\"employees\":\"many\"}}" : ONE.formatted(i))
                .collect(Collectors.joining("\n"));

        Ran ran = Ran.with(leads, "decide", "--json", "--as-of", AS_OF, "-");

        assertThat(ran.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(ran.lines()).hasSize(200);
        assertThat(tree(ran.lines().get(7))).containsEntry("status", 422).containsEntry("line", 8);
        assertThat(ran.lines().get(8)).isEqualTo(ran.lines().get(6)).startsWith("{\"asOf\":\"" + AS_OF + "\"");
    }

    @Test
    void a_lead_a_list_and_lines_give_the_same_decision() {
        String lead = ONE.formatted(1);
        String alone = Ran.with(lead, "decide", "--json", "--as-of", AS_OF, "-").out();

        assertThat(Ran.with("[" + lead + "]", "decide", "--json", "--as-of", AS_OF, "-")
                        .out())
                .isEqualTo(alone);
        assertThat(Ran.with(lead + "\n" + lead + "\n", "decide", "--json", "--as-of", AS_OF, "-")
                        .out())
                .isEqualTo(alone + alone);
        assertThat(Ran.with(lead.replace(",", ",\n "), "decide", "--json", "--as-of", AS_OF, "-")
                        .out())
                .isEqualTo(alone);
    }

    @Test
    void a_decision_names_the_hash_and_no_decision_id() {
        Map<String, @Nullable Object> decision =
                tree(Ran.with(ONE.formatted(1), "decide", "--json", "-").out());

        assertThat(decision)
                .containsKeys("score", "status", "engine", "nextEvaluationAt")
                .doesNotContainKey("decisionId");
        assertThat(decision.get("ruleSet")).asString().contains("version=0").contains("hash=");
    }

    @Test
    void many_leads_are_summed_up() {
        String leads = IntStream.range(0, 5).mapToObj(ONE::formatted).collect(Collectors.joining("\n"));

        Ran ran = Ran.with(leads + "\n{\"lead\":1}\n{\"company\":{\"industry\":\"alchemy\"}}", "decide", "-");

        assertThat(ran.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(ran.out())
                .contains(
                        "7 leads, 6 decided, 1 refused",
                        "invalid-facts",
                        "alive",
                        "unknown_value /company/industry alchemy",
                        "distinct totals");
    }

    @Test
    void the_sums_speak_in_words() {
        String late = "{\"pipeline\":{\"stage\":\"contact\",\"enteredStageAt\":\"2025-11-01T09:00:00Z\"}}\n";

        assertThat(Ran.with(late + late, "decide", "--as-of", AS_OF, "-").out())
                .contains("Over the time of the stage", "at risk")
                .doesNotContain("time_in_stage", "at_risk");
        assertThat(Ran.with(late + late, "decide", "--as-of", AS_OF, "--lang", "it", "-")
                        .out())
                .contains("a rischio")
                .doesNotContain("Over the time");
    }

    @Test
    void strict_refuses_what_the_rules_do_not_know() {
        String lead = "{\"company\":{\"industry\":\"alchemy\"}}";

        assertThat(Ran.with(lead, "decide", "-").exit()).isZero();
        Ran strict = Ran.with(lead, "decide", "--strict", "-");
        assertThat(strict.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(strict.out()).contains("/company/industry").doesNotContain("alchemy");
    }

    @Test
    void a_csv_is_read_by_a_mapping_of_the_rules() throws IOException {
        Path shared = Path.of("../shared/data/x-education-leads-first-70.csv");
        String csv = Files.exists(shared) ? head(shared) : """
                Prospect ID,Lead Number,Lead Origin,Lead Source,Converted,TotalVisits
                a,1,API,Google,0,3
                b,2,Landing Page Submission,Direct Traffic,1,Select
                """;
        Path file = Files.writeString(folder.resolve("leads.csv"), csv);
        long rows = csv.lines().count() - 1;

        Ran ran = Ran.of("decide", "--json", "--mapping", "x-education", "--as-of", AS_OF, file.toString());

        assertThat(ran.lines()).hasSize((int) rows).allMatch(line -> line.contains("\"score\""));
        assertThat(ran.exit()).isZero();
        assertThat(Ran.of("decide", "--mapping", "x-education", file.toString()).out())
                .contains(rows + " leads, " + rows + " decided", "Points given most often", "mapping does not know");
    }

    @Test
    void the_exports_of_usual_crms_have_their_mappings() throws IOException {
        Map<String, String> exports = Map.of(
                "salesforce-leads", """
                Id,Email,Title,Country,Industry,NumberOfEmployees,LeadSource,CreatedDate,HasOptedOutOfEmail,Status
                00Q1,a@vendor.example,CEO,Italy,Technology,120,Partner Referral,2026-02-02T08:15:00.000Z,false,Open
                """,
                "hubspot-contacts", """
                Record ID,Email,Job Title,Country/Region,Number of Employees,Original Source,Create Date,Number of Pageviews,Time Last Seen
                1,a@vendor.example,CEO,Italy,120,Organic Search,2026-02-02 08:15,14,2026-02-20 10:00
                """,
                "crm-opportunities", """
                opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value,as_of
                1,Rossi,GTX,Isdom,Won,2025-10-25,2026-02-27,4514.0,2026-02-26
                """);
        for (Map.Entry<String, String> export : exports.entrySet()) {
            Path file = Files.writeString(folder.resolve("export.csv"), export.getValue());

            Ran ran = Ran.of("decide", "--json", "--strict", "--mapping", export.getKey(), file.toString());

            assertThat(ran.exit()).as(export.getKey() + ran.out()).isZero();
            assertThat(ran.lines()).hasSize(1);
        }
    }

    @Test
    void objects_of_a_crm_are_read_by_its_mapping() throws IOException {
        String hubspot = "{\"id\": 1, \"properties\": {\"jobtitle\": \"CEO\", \"hs_analytics_source\": \"OFFLINE\"}}\n";
        String salesforce =
                "{\"Id\": \"00Q1\", \"Title\": \"CEO\", \"LeadSource\": \"Web\", \"HasOptedOutOfEmail\": false,"
                        + " \"CreatedDate\": \"2026-02-02T08:15:00.000+0000\", \"attributes\": {\"type\": \"Lead\"}}";
        Path file = Files.writeString(folder.resolve("contacts.ndjson"), hubspot.repeat(2));

        Ran lines = Ran.of("decide", "--json", "--strict", "--mapping", "hubspot-contacts", file.toString());
        Ran one =
                Ran.with("[" + salesforce + "]", "decide", "--json", "--strict", "--mapping", "salesforce-leads", "-");

        assertThat(lines.exit()).as(lines.out()).isZero();
        assertThat(lines.lines()).hasSize(2);
        assertThat(one.exit()).as(one.out()).isZero();
    }

    @Test
    void deals_are_joined_to_their_accounts_where_the_file_is_given() throws IOException {
        Path deals = Files.writeString(folder.resolve("deals.csv"), """
                opportunity_id,account,deal_stage,engage_date
                1,Isdom,Engaging,2026-02-25
                2,Nobody,Engaging,2026-02-25
                3,,Engaging,2026-02-25
                """);
        Path accounts =
                Files.writeString(folder.resolve("accounts.csv"), "account,sector,employees\nIsdom,technolgy,120\n");
        String[] alone = {"decide", "--as-of", AS_OF, "--mapping", "crm-opportunities", deals.toString()};
        List<String> joined = new ArrayList<>(List.of(alone));
        joined.addAll(List.of("--join", "accounts=" + accounts));

        Ran summary = Ran.of(joined.toArray(String[]::new));
        joined.add("--json");
        Ran lines = Ran.of(joined.toArray(String[]::new));

        assertThat(summary.out())
                .contains("Joined to 1 rows of accounts; rows without one there: 2", "accounts.office_location")
                .doesNotContain("dates look wrong");
        assertThat(lines.lines().get(0)).contains("fit-company.digital");
        assertThat(lines.lines().get(1)).doesNotContain("fit-company.digital");
        Ran without = Ran.of(alone);
        assertThat(without.exit()).isZero();
        assertThat(without.out()).contains("3 leads, 3 decided").doesNotContain("Joined", "accounts.");
    }

    @Test
    void a_second_file_with_a_key_twice_cannot_be_joined_to() throws IOException {
        Path deals = Files.writeString(folder.resolve("deals.csv"), "opportunity_id,account\n1,Isdom\n");
        for (String text : List.of("account\nIsdom\nIsdom \n", "name\nIsdom\n", "account\nIsdom,x\n", "")) {
            Path accounts = Files.writeString(folder.resolve("accounts.csv"), text);

            Ran ran = Ran.of(
                    "decide", "--mapping", "crm-opportunities", "--join", "accounts=" + accounts, deals.toString());

            assertThat(ran.exit()).as(text).isEqualTo(Exit.CANNOT_READ);
            assertThat(ran.err()).contains("accounts, line ").doesNotContain("Isdom");
        }
        Ran unknown = Ran.of("decide", "--mapping", "crm-opportunities", "--join", "teams=x", deals.toString());
        assertThat(unknown.exit()).isEqualTo(Exit.USAGE);
        assertThat(unknown.err()).contains("[accounts]");
    }

    @Test
    void with_csv_every_lead_has_a_row() {
        String leads = ONE.formatted(1).replace("L-1", "=1+1") + "\n{\"company\":{\"employees\":\"many\"}}\n";

        Ran ran = Ran.with(leads, "decide", "--csv", "--as-of", AS_OF, "-");

        assertThat(ran.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(ran.lines()).hasSize(3);
        assertThat(ran.lines().get(0)).startsWith("line,lead,asOf,verdict,reasons,band");
        assertThat(ran.lines().get(1)).startsWith("1,'=1+1," + AS_OF + ",alive,");
        assertThat(ran.lines().get(2)).startsWith("2,,").endsWith("invalid-facts /company/employees wrong_type");
        assertThat(Ran.with(leads, "decide", "--csv", "--json", "-").exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void leads_decided_long_after_their_newest_date_look_wrong() {
        String leads = ONE.formatted(1) + "\n" + ONE.formatted(2);

        assertThat(Ran.with(leads, "decide", "--as-of", "2027-03-02T09:00:00Z", "-")
                        .out())
                .contains("The dates look wrong: decided as of 2027-03-02T09:00:00Z", "2026-02-27T10:00:00Z, 367 days");
        assertThat(Ran.with(leads, "decide", "--as-of", AS_OF, "-").out()).doesNotContain("dates look wrong");
    }

    @Test
    void a_won_deal_was_open_the_day_before_it_was_signed() throws IOException {
        String deals = """
                opportunity_id,deal_stage,engage_date,close_date,as_of
                1,Won,2025-12-25,2026-02-27,2026-02-26
                1,Won,2025-12-25,2026-02-27,2026-02-28
                """;
        Path file = Files.writeString(folder.resolve("deals.csv"), deals);

        Ran ran = Ran.of("decide", "--json", "--mapping", "crm-opportunities", file.toString());

        assertThat(ran.lines()).hasSize(2);
        assertThat(recommended(ran.lines().get(0))).isEqualTo("contact");
        assertThat(recommended(ran.lines().get(1))).isEqualTo("won");
    }

    private static @Nullable Object recommended(String line) {
        return At.value(tree(line), "stage", "recommended");
    }

    @Test
    void a_csv_without_a_mapping_says_which_there_are() throws IOException {
        Path file = Files.writeString(folder.resolve("leads.csv"), "a,b\n1,2\n");

        for (Ran ran :
                List.of(Ran.of("decide", file.toString()), Ran.of("decide", "--mapping", "nothing", file.toString()))) {
            assertThat(ran.exit()).isEqualTo(Exit.USAGE);
            assertThat(ran.err()).contains("x-education");
        }
    }

    @Test
    void a_day_is_its_beginning_in_the_time_zone_of_the_rules() {
        assertThat(Ran.with("{}", "decide", "--json", "--as-of", "2026-03-02", "-")
                        .out())
                .contains("\"asOf\":\"2026-03-01T23:00:00Z\"")
                .isEqualTo(Ran.with("{}", "decide", "--json", "--as-of", "2026-03-02T00:00:00+01:00", "-")
                        .out());
    }

    @Test
    void what_cannot_be_read_is_code_three_and_what_is_not_understood_code_two() {
        assertThat(Ran.of("decide", "nowhere.json").exit()).isEqualTo(Exit.CANNOT_READ);
        assertThat(Ran.of("decide", "--rules", folder.toString(), SAMPLES + "hot.json")
                        .exit())
                .isEqualTo(Exit.CANNOT_READ);
        assertThat(Ran.of("decide").exit()).isEqualTo(Exit.USAGE);
        assertThat(Ran.of("decide", "--as-of", "yesterday", SAMPLES + "hot.json")
                        .exit())
                .isEqualTo(Exit.USAGE);
        assertThat(Ran.of("conquer").exit()).isEqualTo(Exit.USAGE);
        assertThat(Ran.of().exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void other_rules_than_those_that_ship_can_decide() {
        Ran ran = Ran.with(
                "{\"company\":{\"industry\":\"software\"}}",
                "decide",
                "--json",
                "--rules",
                "src/test/resources/engine",
                "-");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("fit-company.software");
    }

    private static String head(Path file) throws IOException {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.limit(40).collect(Collectors.joining("\n"));
        }
    }

    private static Map<String, @Nullable Object> tree(String line) {
        return Json.object(line.getBytes(StandardCharsets.UTF_8));
    }
}
