package dev.vaglio.lead;

import static dev.vaglio.lead.Intakes.accepted;
import static dev.vaglio.lead.Intakes.canonical;
import static dev.vaglio.lead.Intakes.read;
import static dev.vaglio.lead.Intakes.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.engine.Diagnostic;
import dev.vaglio.engine.RuleSetSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {
    private static final String MAPPING = """
            name: crm
            id: Id
            unknown: [Select]
            facts:
              - {column: Country, fact: contact.country}
              - {column: Source, fact: lead.source, values: {Google: organic_search, Chat: chat, Test: null}}
              - {column: Do Not Email, fact: contact.consent.email, values: {"Yes": false, "No": true}}
              - {column: Age, fact: contact.age, number: {}, unknown: [n/a]}
              - {column: Title, fact: contact.seniority, contains: {chief: c_level, vice: vp}}
              - {column: Created, fact: lead.createdAt, date: {formats: [dd/MM/yyyy HH:mm, dd/MM/yyyy], zone: Europe/Rome}}
              - {column: Sales, fact: lead.salesAccepted}
            activities:
              - fields:
                  - {column: Visits, field: count, number: {}}
                set: {type: page_visit}
              - fields:
                  - {column: Seconds, field: count, number: {divide: 60, decimals: 0}}
                set: {type: time_on_site}
              - column: Last
                values: {Opened: email_open, Text: {type: text_sent, direction: outbound}, Status: null}
                set: {count: 1}
            constants: {contact.city: Roma}
            ignore: [Converted]
            custom: rest
            """;
    private static final String HEADER =
            "Id,Country,Source,Do Not Email,Age,Title,Created,Sales,Visits,Seconds,Last,Converted,Occupation,Magazine\n";

    private static Mapping mapping(String text) {
        Mappings mappings = Mappings.load(source(text), SampleFacts.FACTS);
        assertThat(mappings.diagnostics()).isEmpty();
        return mappings.find("crm").orElseThrow();
    }

    private static RuleSetSource source(String text) {
        return new RuleSetSource("lead", Map.of("dmn/mappings/crm.yaml", text));
    }

    private static LeadSource csv(String text, boolean strict) throws IOException {
        return csv(text, MAPPING, strict);
    }

    private static LeadSource csv(String text, String mapping) throws IOException {
        return csv(text, mapping, false);
    }

    private static LeadSource csv(String text, String mapping, boolean strict) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return LeadSource.csv(in, SampleFacts.reader(), mapping(mapping), strict);
    }

    private static List<LeadSource.Item> rows(LeadSource leads) {
        List<LeadSource.Item> items = new ArrayList<>();
        leads.forEachRemaining(items::add);
        return items;
    }

    private static Intake row(String row) throws IOException {
        List<LeadSource.Item> items = rows(csv(HEADER + row, false));
        assertThat(items).hasSize(1);
        return items.get(0).intake();
    }

    @Test
    void a_row_gives_what_the_same_facts_as_json_would_have_given() throws IOException {
        Intake row = row("7,Italy,google,Yes,\"1,0.0\",x,,,,,,1,,\n"
                .replace("\"1,0.0\"", "42.0")
                .replace(",x,", ",Vice President,"));
        Intake json = read("""
                {"lead": {"id": "7", "source": "organic_search"},
                 "contact": {"country": "Italy", "city": "Roma", "age": 42, "seniority": "vp", "consent": {"email": false}},
                 "activities": []}
                """);
        assertThat(row).isEqualTo(json);
    }

    @Test
    void numbers_are_read_as_crms_write_them() throws IOException {
        assertThat(canonical(row("7,,,,,,,,6.0,\"1,279\",,,,\n")))
                .contains("{\"count\":6,\"type\":\"page_visit\"},{\"count\":21,\"type\":\"time_on_site\"}");
    }

    @Test
    void a_count_of_nothing_is_no_activity() throws IOException {
        assertThat(canonical(row("7,,,,,,,,0.0,,,,,\n"))).contains("\"activities\":[]");
    }

    @Test
    void a_value_becomes_an_activity_with_its_fields() throws IOException {
        assertThat(canonical(row("7,,,,,,,,,,Text,,,\n")))
                .contains("[{\"count\":1,\"direction\":\"outbound\",\"type\":\"text_sent\"}]");
        assertThat(canonical(row("7,,,,,,,,,,Status,,,\n"))).contains("\"activities\":[]");
    }

    @Test
    void times_are_of_the_mappings_zone() throws IOException {
        assertThat(canonical(row("7,,,,,,01/07/2026 10:30,,,,,,,\n"))).contains("2026-07-01T08:30:00Z");
        assertThat(canonical(row("7,,,,,,01/07/2026,,,,,,,\n"))).contains("2026-06-30T22:00:00Z");
    }

    @Test
    void select_and_empty_cells_are_unknown_without_a_word() throws IOException {
        Intake.Accepted lead = accepted(row("7,Select,SELECT,,N/A,,,,,,select,,,\n"));
        assertThat(lead.warnings()).isEmpty();
        assertThat(canonical(lead))
                .isEqualTo("{\"activities\":[],\"contact\":{\"city\":\"Roma\"},\"lead\":{\"id\":\"7\"}}");
    }

    @Test
    void values_without_a_translation_are_unknown_warned_of_and_counted() throws IOException {
        LeadSource leads = csv(HEADER + "7,,Bing,,old,,,,,,,,,\n8,,Bing,,,,,,,,Danced,,,\n", false);
        List<LeadSource.Item> items = rows(leads);
        assertThat(accepted(items.get(0).intake()).warnings())
                .containsExactly(
                        new Warning("unknown_value", "/lead/source", "Bing", null),
                        new Warning("unknown_value", "/contact/age", "old", null));
        assertThat(leads.summary().orElseThrow().unknownValues())
                .containsExactly(
                        new MappingSummary.UnknownValue("Source", "Bing", 2),
                        new MappingSummary.UnknownValue("Age", "old", 1),
                        new MappingSummary.UnknownValue("Last", "Danced", 1));
    }

    @Test
    void strict_refuses_a_row_with_a_value_that_has_no_translation() throws IOException {
        List<LeadSource.Item> items = rows(csv(HEADER + "7,,Bing,,,,,,,,,,,\n", true));
        assertThat(refused(items.get(0).intake()).faults().get(0).pointer()).isEqualTo("/lead/source");
    }

    @Test
    void ignored_columns_reach_nothing_and_the_rest_is_custom() throws IOException {
        Intake.Accepted lead = accepted(row("7,,,,,,,,,,,SECRET,Student,Yes\n"));
        assertThat(lead.toString()).doesNotContain("SECRET");
        assertThat(lead.facts().tree().get("custom")).isEqualTo(Map.of("occupation", "student"));
        assertThat(lead.facts().carried()).isEqualTo(Map.of("Magazine", "Yes"));
        assertThat(lead.warnings()).isEmpty();
    }

    @Test
    void a_bad_row_does_not_touch_the_others() throws IOException {
        String text = HEADER
                + "1,,,,,,,,,,,,,\n2,too short\n3,,,,900,,,,,,,,,\n\n4,\"a \"b,,,,,,,,,,,,\n5,\"two\nlines\",,,,,,,,,,,,\n"
                + "6,\"never closed,,,,,,,,,,,,\n7,,,,,,,,,,,,,\n";
        List<LeadSource.Item> items = rows(csv(text, false));
        assertThat(items).extracting(LeadSource.Item::line).containsExactly(2L, 3L, 4L, 6L, 7L, 9L, 10L);
        assertThat(items)
                .extracting(item -> item.intake() instanceof Intake.Refused no
                        ? no.faults().get(0).code()
                        : "ok")
                .containsExactly(
                        "ok", "wrong_number_of_fields", "out_of_range", "malformed_csv", "ok", "unclosed_quote", "ok");
    }

    @Test
    void a_row_that_is_no_utf8_is_its_own_problem() throws IOException {
        byte[] bytes = (HEADER + "1,\u00e9,,,,,,,,,,,,\n2,,,,,,,,,,,,,\n").getBytes(StandardCharsets.ISO_8859_1);
        LeadSource leads =
                LeadSource.csv(new ByteArrayInputStream(bytes), SampleFacts.reader(), mapping(MAPPING), false);
        List<LeadSource.Item> items = rows(leads);
        assertThat(refused(items.get(0).intake()).code()).isEqualTo("invalid_utf8");
        accepted(items.get(1).intake());
    }

    @Test
    void semicolons_tabs_and_a_byte_order_mark_are_found_out() throws IOException {
        for (String delimiter : List.of(";", "\t")) {
            List<LeadSource.Item> items =
                    rows(csv("\ufeff" + "Id,Country\r\n7,Italy\r\n".replace(",", delimiter), false));
            assertThat(canonical(items.get(0).intake())).contains("\"country\":\"Italy\"");
        }
    }

    @Test
    void a_column_may_say_as_of_when_its_row_is_decided() throws IOException {
        String yaml = "{name: crm, id: Id, asOf: {column: Day, date: {formats: [dd/MM/yyyy], zone: Europe/Rome}}}";
        List<LeadSource.Item> items = rows(csv("Id,Day\n7,02/03/2026\n8,\n", yaml));

        assertThat(accepted(items.get(0).intake()).asOf()).isEqualTo(Instant.parse("2026-03-01T23:00:00Z"));
        assertThat(accepted(items.get(1).intake()).asOf()).isNull();
        LeadSource without = csv("Id\n7\n", yaml);
        rows(without);
        assertThat(without.summary().orElseThrow().missingColumns()).isEmpty();
    }

    @Test
    void columns_that_are_missing_or_not_mapped_are_told() throws IOException {
        LeadSource leads = csv("Id,Country\n7,Italy\n", false);
        rows(leads);
        assertThat(leads.summary().orElseThrow().missingColumns())
                .contains("Age", "Visits")
                .doesNotContain("Id", "Converted");
    }

    @Test
    void a_file_without_the_id_column_is_refused_whole() throws IOException {
        List<LeadSource.Item> items = rows(csv("Country\nItaly\nSpain\n", false));
        assertThat(items).hasSize(1);
        assertThat(refused(items.get(0).intake()).code()).isEqualTo("no_id_column");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name: crm, id: Id, facts: [{column: A, fact: contact.shoe}]}        | facts[0].fact",
                "{name: crm, id: Id, facts: [{column: A, fact: contact}]}             | facts[0].fact",
                "{name: crm, id: Id, facts: [{column: A, fact: contact.city, x: 1}]}  | facts[0].x",
                "{name: crm, id: Id, facts: [{fact: contact.city}]}                   | facts[0]",
                "{name: crm, id: Id, facts: [{column: A, fact: lead.source, values: {G: gugel}}]} | facts[0].values.G",
                "{name: crm, id: Id, facts: [{column: A, fact: contact.age, values: {old: 200}}]} | facts[0].values.old",
                "{name: crm, id: Id, facts: [{column: A, fact: contact.city, number: {}}]} | facts[0].number",
                "{name: crm, id: Id, facts: [{column: A, fact: contact.age, number: {divide: 0}}]} | facts[0].number.divide",
                "{name: crm, id: Id, facts: [{column: A, fact: lead.createdAt, date: {formats: [qqqqqqqqq]}}]} | facts[0].date.formats[0]",
                "{name: crm, id: Id, facts: [{column: A, fact: lead.createdAt, date: {zone: Moon}}]} | facts[0].date.zone",
                "{name: crm, id: Id, facts: [{column: A, fact: lead.id}]}             | facts",
                "{name: crm, id: Id, facts: [{column: A, fact: contact.city}], ignore: [A]} | ignore",
                "{name: crm, id: Id, constants: {lead.source: gugel}}                 | constants.lead.source",
                "{name: crm, id: Id, activities: [{column: A, values: {x: {count: 1}}}]} | activities[0].values.x",
                "{name: crm, id: Id, activities: [{set: {type: a}}]}                  | activities[0]",
                "{name: crm, id: Id, asOf: {column: A, fact: lead.createdAt}}         | asOf.fact",
                "{name: crm, id: Id, asOf: {date: {}}}                                | asOf",
                "{name: crm, id: Id, joins: {a: {column: A}}}                         | joins.a",
                "{name: crm, id: Id, joins: {a: {column: A, key: B, x: 1}}}           | joins.a.x",
                "{name: crm, id: [Id, {}]}                                            | id",
                "{name: crm, id: Id, custom: all}                                     | custom",
                "{name: crm, id: Id, delimiter: ';;'}                                 | delimiter",
                "{id: Id}                                                             | ''",
                "[1]                                                                  | ''",
                "{a: b                                                                | ''",
                "{name: crm, name: crm, id: Id}                                       | ''",
                "''                                                                   | ''",
            })
    void what_a_mapping_says_wrongly_is_told_at_its_key(String text, String key) {
        Mappings mappings = Mappings.load(source(text), SampleFacts.FACTS);
        assertThat(mappings.names()).isEmpty();
        assertThat(mappings.diagnostics()).extracting(Diagnostic::column).contains(key);
        assertThat(mappings.diagnostics()).extracting(Diagnostic::file).containsOnly("dmn/mappings/crm.yaml");
    }
}
