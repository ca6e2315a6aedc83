package dev.vaglio.lead;

import static dev.vaglio.lead.Intakes.accepted;
import static dev.vaglio.lead.Intakes.canonical;
import static dev.vaglio.lead.SampleFacts.structure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.engine.FactType;
import dev.vaglio.engine.RuleSetSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class XEducationTest {
    private static final Path MAPPING = Path.of("dmn/mappings/x-education.yaml");
    private static final Path WHOLE = Path.of("../shared/data/x-education-leads-first-70.csv");
    private static final Set<String> NEVER_INPUTS = Set.of(
            "Converted",
            "Tags",
            "Lead Quality",
            "Lead Profile",
            "Asymmetrique Activity Index",
            "Asymmetrique Profile Index",
            "Asymmetrique Activity Score",
            "Asymmetrique Profile Score");
    private static final List<String> COLUMNS = List.of(
            "Prospect ID",
            "Lead Origin",
            "Lead Source",
            "Do Not Email",
            "TotalVisits",
            "Total Time Spent on Website",
            "Last Activity",
            "Country",
            "City",
            "Specialization",
            "What is your current occupation",
            "A free copy of Mastering The Interview",
            "Converted",
            "Tags");
    private static final String SAMPLE = String.join(",", COLUMNS) + "\n"
            + "p1,Landing Page Submission,Google,No,6.0,1279,SMS Sent,India,Mumbai,Finance Management,Unemployed,Yes,1,hot\n"
            + "p2,API,Olark Chat,Yes,,0,Email Opened,unknown,Select,Select,,No,0,\n"
            + "p3,Lead Add Form,Carrier Pigeon,No,0.0,0,,,,,Working Professional,No,1,\n";

    private static FactType text() {
        return new FactType.Text(List.of());
    }

    private static FactType text(String allowed) {
        return new FactType.Text(List.of(allowed.split(" ")));
    }

    private static FactType number() {
        return new FactType.Number(null, null);
    }

    private static final FactType.Structure FACTS = structure(
            "lead",
                    structure(
                            "id",
                            text(),
                            "source",
                            text("web_site organic_search paid_search social_media "
                                    + "email_campaign chat reference other")),
            "contact",
                    structure(
                            "country",
                            text(),
                            "city",
                            text(),
                            "department",
                            text("sales marketing operations finance it hr other"),
                            "consent",
                            structure("email", new FactType.Bool())),
            "activities",
                    new FactType.ListOf(structure(
                            "id",
                            text(),
                            "type",
                            text(),
                            "direction",
                            text("inbound outbound"),
                            "channel",
                            text("email phone text chat web meeting"),
                            "count",
                            number())),
            "custom",
                    structure(
                            "occupation", text("working_professional unemployed student businessman housewife other")));

    private static Mapping mapping() throws IOException {
        RuleSetSource source = new RuleSetSource("lead", Map.of(MAPPING.toString(), Files.readString(MAPPING)));
        Mappings mappings = Mappings.load(source, FACTS);
        assertThat(mappings.diagnostics()).isEmpty();
        return mappings.find("x-education").orElseThrow();
    }

    private static LeadSource leads(InputStream in) throws IOException {
        return LeadSource.csv(in, new LeadReader(FACTS, Limits.standard()), mapping(), false);
    }

    private static LeadSource sample() throws IOException {
        return leads(new ByteArrayInputStream(SAMPLE.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Intake> all(LeadSource leads) {
        List<Intake> intakes = new ArrayList<>();
        leads.forEachRemaining(item -> intakes.add(item.intake()));
        return intakes;
    }

    @Test
    void the_outcome_and_what_was_filled_in_after_it_are_never_inputs() throws IOException {
        assertThat(mapping().ignored()).containsAll(NEVER_INPUTS);
        assertThat(mapping().inputs()).doesNotContainAnyElementsOf(NEVER_INPUTS);
        assertThat(all(sample()).toString()).doesNotContain("Converted", "Tags", "hot");
    }

    @Test
    void a_row_becomes_facts_and_counters() throws IOException {
        Intake.Accepted first = accepted(all(sample()).get(0));
        assertThat(first.warnings()).isEmpty();
        assertThat(first.facts().leadId()).contains("p1");
        assertThat(canonical(first))
                .contains("\"city\":\"Mumbai\"", "\"department\":\"finance\"", "\"source\":\"organic_search\"")
                .contains("\"count\":6,\"direction\":\"inbound\",\"id\":\"total-visits\",\"type\":\"page_visit\"")
                .contains("\"count\":21,\"direction\":\"inbound\",\"id\":\"time-on-website\",\"type\":\"time_on_site\"")
                .contains("\"direction\":\"outbound\",\"id\":\"last-activity\",\"type\":\"message_sent\"")
                .contains("\"type\":\"form_submit\"", "\"type\":\"content_download\"");
    }

    @Test
    void what_is_not_known_is_left_unknown() throws IOException {
        List<Intake> intakes = all(sample());
        assertThat(canonical(intakes.get(1)))
                .contains("\"contact\":{\"consent\":{\"email\":false}}")
                .doesNotContain("custom", "total-visits", "time-on-website");
        assertThat(accepted(intakes.get(2)).warnings())
                .containsExactly(new Warning("unknown_value", "/lead/source", "Carrier Pigeon", null));
    }

    /** The whole file where it is at hand, else the sample: each row is read, few values are not known. */
    @Test
    void every_row_of_the_export_is_read() throws IOException {
        boolean whole = Files.exists(WHOLE);
        try (LeadSource leads = whole ? leads(Files.newInputStream(WHOLE)) : sample()) {
            List<Intake> intakes = all(leads);
            assertThat(intakes).hasSize(whole ? 6_468 : 3).allMatch(Intake.Accepted.class::isInstance);
            assertThat(leads.summary().orElseThrow().unknownValues()).hasSizeLessThanOrEqualTo(1);
            assertThat(new LinkedHashSet<>(
                            intakes.stream().map(Intakes::canonical).toList()))
                    .hasSameSizeAs(intakes);
            assertThat(leads.summary().orElseThrow().missingColumns()).isEmpty();
        }
    }

    @Test
    void rows_are_read_one_at_a_time_from_a_stream() throws IOException {
        String row = SAMPLE.split("\n")[1] + "\n";
        Stream<String> rows = IntStream.range(0, 20_000).mapToObj(i -> row);
        LeadSource leads = leads(Synthetic.of(SAMPLE.split("\n")[0] + "\n", rows, row));
        long count = 0;
        for (; leads.hasNext(); leads.next()) {
            count++;
        }
        assertThat(count).isEqualTo(20_001);
    }
}
