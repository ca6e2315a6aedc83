package dev.vaglio.lead;

import static dev.vaglio.lead.Intakes.accepted;
import static dev.vaglio.lead.Intakes.canonical;
import static dev.vaglio.lead.Intakes.read;
import static dev.vaglio.lead.Intakes.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeadReaderTest {
    @Test
    void a_lead_is_read_as_the_types_of_its_facts() {
        Intake.Accepted lead = accepted(read("""
                {"asOf": "2026-03-02T10:00:00+01:00",
                 "lead": {"id": "L-1", "createdAt": "2026-03-01T00:00:00Z", "salesAccepted": true},
                 "contact": {"email": "ada@example.com", "age": 36.0, "consent": {"email": false}},
                 "bant": {"budget": {"date": "2026-06-01"}},
                 "pipeline": {"competitors": ["Acme", "Globex"]}}
                """));
        assertThat(lead.asOf()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
        assertThat(lead.warnings()).isEmpty();
        assertThat(lead.facts().leadId()).contains("L-1");
        assertThat(lead.facts().email()).contains("ada@example.com");
        assertThat(lead.facts().tree())
                .isEqualTo(Map.of(
                        "lead",
                        Map.of("id", "L-1", "createdAt", Instant.parse("2026-03-01T00:00:00Z"), "salesAccepted", true),
                        "contact",
                        Map.of(
                                "email",
                                "ada@example.com",
                                "age",
                                new BigDecimal("36"),
                                "consent",
                                Map.of("email", false)),
                        "bant",
                        Map.of("budget", Map.of("date", LocalDate.parse("2026-06-01"))),
                        "pipeline",
                        Map.of("competitors", List.of("Acme", "Globex"))));
    }

    @Test
    void an_empty_object_is_a_lead_of_which_nothing_is_known() {
        assertThat(canonical(read("{}"))).isEqualTo("{}");
    }

    @Test
    void null_blank_and_absent_are_the_same_unknown() {
        String bare = canonical(read("{\"lead\": {\"id\": \"1\"}}"));
        assertThat(canonical(read("{\"lead\": {\"id\": \"1\", \"source\": null, \"owner\": \" \"}, \"contact\": {}}")))
                .isEqualTo(bare);
    }

    @Test
    void an_empty_list_of_activities_is_not_the_same_as_an_unknown_one() {
        assertThat(canonical(read("{\"activities\": []}"))).isEqualTo("{\"activities\":[]}");
        assertThat(canonical(read("{\"activities\": null}"))).isEqualTo("{}");
    }

    @Test
    void the_order_of_keys_and_the_way_numbers_and_times_are_written_do_not_matter() {
        String one = "{\"contact\":{\"age\":40,\"city\":\"Roma\"},\"lead\":{\"createdAt\":\"2026-01-01T00:00:00Z\"}}";
        String other =
                "{\"lead\":{\"createdAt\":\"2026-01-01T01:00:00.000+01:00\"},\"contact\":{\"city\":\"Roma\",\"age\":4.00e1}}";
        assertThat(canonical(read(other))).isEqualTo(canonical(read(one)));
    }

    @Test
    void text_of_any_language_is_kept_as_it_is() {
        assertThat(accepted(read("{\"contact\": {\"city\": \"東京 🗼 Àlex\\ud83d\\ude00\"}}"))
                        .facts()
                        .tree())
                .isEqualTo(Map.of("contact", Map.of("city", "東京 🗼 Àlex😀")));
    }

    @Test
    void a_byte_order_mark_is_passed_over() {
        assertThat(canonical(read("\ufeff{\"lead\": {\"id\": \"1\"}}"))).isEqualTo("{\"lead\":{\"id\":\"1\"}}");
    }

    @Test
    void enumerations_are_matched_whatever_their_case_spaces_and_hyphens() {
        assertThat(canonical(read(
                        "{\"contact\": {\"seniority\": \"C-Level\"}, \"lead\": {\"source\": \"Organic Search\"}}")))
                .isEqualTo("{\"contact\":{\"seniority\":\"c_level\"},\"lead\":{\"source\":\"organic_search\"}}");
    }

    @Test
    void an_unknown_value_is_decided_as_unknown_with_a_warning() {
        Intake.Accepted lead = accepted(read("{\"contact\": {\"seniority\": \"wizard\"}}"));
        assertThat(lead.facts().tree()).isEmpty();
        assertThat(lead.warnings()).containsExactly(new Warning("unknown_value", "/contact/seniority", "wizard", null));
    }

    @Test
    void the_answer_unknown_is_no_reason_for_a_warning() {
        Intake.Accepted lead = accepted(read("{\"contact\": {\"seniority\": \"Unknown\"}}"));
        assertThat(lead.facts().tree()).isEmpty();
        assertThat(lead.warnings()).isEmpty();
    }

    @Test
    void an_unknown_field_is_decided_without_it_and_its_value_is_not_shown() {
        Intake.Accepted lead =
                accepted(read("{\"contact\": {\"sho/e~\": {\"size\": [44]}, \"city\": \"Roma\"}, \"x\": 1}"));
        assertThat(canonical(lead)).isEqualTo("{\"contact\":{\"city\":\"Roma\"}}");
        assertThat(lead.warnings())
                .containsExactly(
                        new Warning("unknown_field", "/contact/sho~1e~0", null, null),
                        new Warning("unknown_field", "/x", null, null));
    }

    @Test
    void an_undeclared_custom_fact_is_carried_but_kept_from_the_rules() {
        Intake.Accepted lead =
                accepted(read("{\"custom\": {\"occupation\": \"student\", \"shoe\": \"red\", \"n\": 1}}"));
        assertThat(lead.facts().tree()).isEqualTo(Map.of("custom", Map.of("occupation", "student")));
        assertThat(lead.facts().carried()).isEqualTo(Map.of("shoe", "red"));
        assertThat(lead.warnings())
                .extracting(Warning::code, Warning::pointer)
                .containsExactly(tuple("undeclared_custom", "/custom/shoe"), tuple("undeclared_custom", "/custom/n"));
    }

    @Test
    void strict_refuses_what_the_rule_set_does_not_know() {
        byte[] json = "{\"contact\": {\"seniority\": \"wizard\"}, \"x\": 1, \"custom\": {\"y\": 2}}"
                .getBytes(StandardCharsets.UTF_8);
        Intake.Refused lead = refused(SampleFacts.reader().read(json, true));
        assertThat(lead.status()).isEqualTo(422);
        assertThat(lead.faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(
                        tuple("/contact/seniority", "unknown_value"),
                        tuple("/x", "unknown_field"),
                        tuple("/custom/y", "undeclared_custom"));
        assertThat(lead.faults().get(0).allowed()).isEqualTo("c_level, vp, manager");
    }

    @Test
    void activities_after_the_moment_of_the_decision_are_warned_of() {
        Intake.Accepted lead = accepted(
                read(
                        "{\"activities\": [{\"at\": \"2026-01-01T00:00:00Z\"}, {\"lastAt\": \"2026-01-03T00:00:00Z\"}, {\"count\": 3}]}"));
        assertThat(lead.warnings(Instant.parse("2026-01-02T00:00:00Z")))
                .containsExactly(new Warning("after_as_of", "/activities", null, 1));
        assertThat(lead.warnings(Instant.parse("2026-01-03T00:00:00Z"))).isEmpty();
    }
}
