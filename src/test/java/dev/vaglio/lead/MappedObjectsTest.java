package dev.vaglio.lead;

import static dev.vaglio.lead.Intakes.accepted;
import static dev.vaglio.lead.Intakes.canonical;
import static dev.vaglio.lead.Intakes.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.engine.RuleSetSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappedObjectsTest {
    private static final String MAPPING = """
            name: crm
            id: [Record, id]
            asOf: {column: asOf}
            facts:
              - {column: [Country, properties.country], fact: contact.country}
              - {column: [Age, properties.age], fact: contact.age, number: {}}
              - {column: properties.source, fact: lead.source, values: {GOOGLE: organic_search}}
              - {column: properties.optout, fact: contact.consent.email, values: {"true": false, "false": null}}
            activities:
              - fields:
                  - {column: properties.views, field: count, number: {decimals: 0}}
                set: {type: page_visit}
            ignore: [properties.stage]
            """;

    private static Mapping mapping(String yaml) {
        Mappings mappings =
                Mappings.load(new RuleSetSource("lead", Map.of("dmn/mappings/crm.yaml", yaml)), SampleFacts.FACTS);
        assertThat(mappings.diagnostics()).isEmpty();
        return mappings.find("crm").orElseThrow();
    }

    private static Intake read(String json) {
        return read(json, false);
    }

    private static Intake read(String json, boolean strict) {
        return SampleFacts.reader().by(mapping(MAPPING)).read(bytes(json), strict);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void an_object_gives_what_the_same_row_would_have_given() throws IOException {
        LeadSource csv = LeadSource.csv(
                new ByteArrayInputStream(bytes("Record,Country,Age,properties.views\n7,Italy,42,3\n")),
                SampleFacts.reader(),
                mapping(MAPPING),
                false);

        assertThat(read("{\"id\": 7, \"properties\": {\"country\": \"Italy\", \"age\": 42, \"views\": \"3\"}}"))
                .isEqualTo(csv.next().intake());
    }

    @Test
    void numbers_booleans_and_null_are_read_as_cells() {
        String facts = canonical(
                read("{\"id\": \"7\", \"properties\": {\"age\": null, \"optout\": true, \"source\": \"google\"}}"));

        assertThat(facts)
                .isEqualTo("{\"activities\":[],\"contact\":{\"consent\":{\"email\":false}},"
                        + "\"lead\":{\"id\":\"7\",\"source\":\"organic_search\"}}");
    }

    @Test
    void what_the_mapping_does_not_name_may_be_anything() {
        Intake.Accepted lead = accepted(read(
                "{\"id\": \"7\", \"attributes\": {\"a\": [1, {}]}, \"tags\": [], \"properties\": {\"stage\": {}}}"));

        assertThat(lead.warnings()).isEmpty();
        assertThat(lead.facts().tree().keySet()).containsExactly("activities", "lead");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'id': 1, 'properties': {'country': ['IT']}}     | /properties/country | wrong_type",
                "{'id': 1, 'properties': {'age': {'value': 3}}}   | /properties/age     | wrong_type",
                "{'id': 1, 'properties': [1]}                     | /properties         | wrong_type",
                "{'id': 1, 'properties': {'age': 900}}            | /properties/age     | out_of_range",
                "{'id': 1, 'Age': 900}                            | /Age                | out_of_range",
                "{'id': 1, 'id': 2}                               | /id                 | duplicate_key",
                "{'id': 1, 'properties.age': 3, 'properties': {'age': 4}} | /properties/age | duplicate_key",
                "{'name': 'no id'}                                | ''                  | no_id",
                "[1]                                              | ''                  | wrong_type",
                "{'id': 1, 'properties': {'country': '\\ud800'}}  | /properties/country | lone_surrogate",
                "{'id': 1                                         | /id                 | malformed_json",
            })
    void what_is_wrong_is_told_at_its_place_in_the_object(String json, String pointer, String code) {
        Fault fault = refused(read(json.replace('\'', '"'))).faults().get(0);

        assertThat(fault.pointer()).isEqualTo(pointer.equals("''") ? "" : pointer);
        assertThat(fault.code()).isEqualTo(code);
    }

    @Test
    void a_value_without_a_translation_is_warned_of_or_refused() {
        String json = "{\"id\": 7, \"properties\": {\"source\": \"pigeon\"}}";

        assertThat(accepted(read(json)).warnings())
                .containsExactly(new Warning("unknown_value", "/lead/source", "pigeon", null));
        assertThat(refused(read(json, true)).faults().get(0).pointer()).isEqualTo("/properties/source");
    }

    @Test
    void lines_are_read_one_by_one_and_summed_up() throws IOException {
        LeadReader reader = SampleFacts.reader().by(mapping(MAPPING));
        String lines =
                "{\"id\": 1, \"properties\": {\"source\": \"pigeon\", \"shoe\": 44}}\n{\"id\": 2, \"Country\": []}\n"
                        + "{\"id\": 3, \"Country\": \"Italy\"}\n";
        LeadSource leads = LeadSource.ndjson(new ByteArrayInputStream(bytes(lines)), reader, false);
        List<LeadSource.Item> items = new ArrayList<>();
        leads.forEachRemaining(items::add);

        assertThat(refused(items.get(1).intake()).faults().get(0).pointer()).isEqualTo("/Country");
        assertThat(canonical(items.get(2).intake())).contains("Italy");
        MappingSummary summary = leads.summary().orElseThrow();
        assertThat(summary.unknownValues())
                .containsExactly(new MappingSummary.UnknownValue("properties.source", "pigeon", 1));
        assertThat(summary.missingColumns()).containsExactly("Age", "properties.optout", "properties.views");
        assertThat(summary.unmappedColumns()).containsExactly("properties.shoe");
    }

    @Test
    void the_rest_stays_with_the_lead_where_the_mapping_says_so() {
        Mapping rest = mapping("{name: crm, id: id, custom: rest, ignore: [secret]}");
        Intake intake = SampleFacts.reader()
                .by(rest)
                .read(
                        bytes(
                                "{\"id\": 1, \"occupation\": \"Student\", \"note\": {\"text\": \"x\"}, \"secret\": \"y\"}"),
                        false);

        assertThat(accepted(intake).facts().tree().get("custom")).isEqualTo(Map.of("occupation", "student"));
        assertThat(accepted(intake).facts().carried()).isEqualTo(Map.of("note.text", "x"));
    }

    @Test
    void of_several_names_the_first_that_says_something_counts() throws IOException {
        LeadSource csv = LeadSource.csv(
                new ByteArrayInputStream(bytes("id,Country,properties.country\n7, ,Spain\n8,Italy,Spain\n")),
                SampleFacts.reader(),
                mapping(MAPPING),
                false);

        assertThat(canonical(csv.next().intake())).contains("Spain");
        assertThat(canonical(csv.next().intake())).contains("Italy");
        assertThat(csv.summary().orElseThrow().missingColumns()).doesNotContain("Country", "Record");
    }

    @Test
    void an_object_may_say_as_of_when_it_is_decided() {
        assertThat(accepted(read("{\"id\": 7, \"asOf\": \"2026-03-02T09:00:00Z\"}"))
                        .asOf())
                .isEqualTo(java.time.Instant.parse("2026-03-02T09:00:00Z"));
    }
}
