package dev.vaglio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.audit.RuleSetRef;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.lead.CsvSample;
import dev.vaglio.lead.LeadReader;
import dev.vaglio.lead.LeadSource;
import dev.vaglio.lead.Limits;
import dev.vaglio.lead.Mapping;
import dev.vaglio.lead.Mappings;
import dev.vaglio.proposal.Lexicon;
import dev.vaglio.proposal.MappingProposal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapCommandTest {
    private static final RuleSet RULES = RulesOption.usable(null);
    private static final Instant AS_OF = Instant.parse("2026-03-02T09:00:00Z");
    private static final String CONTACTS = """
            Record ID;E-Mail;JobTitle;Land;Source;Do Not Email;Created;Employees;Visits;Last Seen;Notes;Converted
            1;a@one.example;CEO;Italy;Google;Yes;13/02/2026;1.200;3;27/02/2026;"two
            lines";1
            2;b@two.example;CTO;France;Bing;No;02/01/2026;35;0;;x;0
            3;;Buyer;Select;Carrier pigeon;;14/01/2026;7;5;01/03/2026;;0
            """;

    @TempDir
    private Path folder = Path.of("");

    private static String proposed(String csv) throws IOException, CsvSample.NoTable {
        CsvSample sample = CsvSample.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), 500);
        return MappingProposal.of("unseen", sample, RULES.facts(), Lexicon.of(RULES.source()));
    }

    private static Mapping mapping(String yaml) {
        RuleSetSource bundle = new RuleSetSource("lead", Map.of("dmn/mappings/unseen.yaml", yaml));
        Mappings mappings = Mappings.load(bundle, RULES.facts());
        assertThat(mappings.diagnostics()).as(yaml).isEmpty();
        return mappings.find("unseen").orElseThrow();
    }

    /** The lines of a file as a proposal has them decided. */
    private static List<Line> decided(String csv, String yaml) throws IOException {
        LeadReader reader = new LeadReader(RULES.facts(), Limits.standard());
        Line.Decider decider = new Line.Decider(new RuleSetRef("lead", 0, RULES.hash()), RULES, reader, AS_OF);
        List<Line> lines = new ArrayList<>();
        try (LeadSource leads = LeadSource.csv(
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), reader, mapping(yaml), false)) {
            leads.forEachRemaining(item -> lines.add(decider.decide(item)));
        }
        return lines;
    }

    @Test
    void columns_become_facts_by_their_names_and_cells() throws Exception {
        assertThat(proposed(CONTACTS))
                .contains(
                        "id: Record ID  # each of the 3 rows has its own",
                        "- {column: E-Mail, fact: contact.email}",
                        "- {column: JobTitle, fact: contact.jobTitle}",
                        "- {column: Land, fact: contact.country}",
                        "- {column: Do Not Email, fact: contact.consent.email, values: {\"Yes\": false, \"No\": null}}",
                        "- {column: Created, fact: lead.createdAt, date: {formats: [dd/MM/yyyy]}}",
                        "- {column: Employees, fact: company.employees, number: {group: \".\", decimal: \",\"}}",
                        "- {column: Visits, field: count, number: {decimals: 0}}",
                        "- {column: Last Seen, field: lastAt, date: {formats: [dd/MM/yyyy]}}",
                        "unknown: [Select]");
    }

    @Test
    void values_are_translated_where_they_are_the_same_and_the_others_told() throws Exception {
        assertThat(proposed(CONTACTS))
                .contains("values: {Google: organic_search, Bing: organic_search}")
                .contains("# without a value, so unknown and counted: \"Carrier pigeon\" (1)")
                .contains("a guess: named so; 2 of 3 filled cells are read");
    }

    @Test
    void what_looks_like_the_outcome_is_never_an_input() throws Exception {
        String yaml = proposed("Id,Lead Status,Became a customer,Score,Country\n1,Open,2026-01-02,7,Italy\n");

        assertThat(yaml.substring(yaml.indexOf("look like the outcome")))
                .contains("- Lead Status\n", "- Became a customer\n", "- Score\n");
        assertThat(mapping(yaml).ignored()).contains("Lead Status", "Became a customer", "Score");
    }

    @Test
    void a_day_that_may_be_a_month_is_said_to_be_a_guess() throws Exception {
        assertThat(proposed("Id,Created\n1,01/02/2026\n2,03/04/2026\n"))
                .contains("# day and month can be told apart in no");
        assertThat(proposed("Id,Created\n1,01/02/2026\n2,03/24/2026\n"))
                .contains("formats: [MM/dd/yyyy]")
                .doesNotContain("day and month");
    }

    @Test
    void a_column_whose_cells_do_not_fit_its_name_fills_nothing() throws Exception {
        String yaml = proposed(
                "Id,Age,Email,Country,Country (billing)\n1,old,none yet,Italy,Italy\n2,older,call me,Spain,Spain\n");

        assertThat(yaml)
                .contains("named like contact.age, but only 0 of 2 filled cells are read")
                .contains("named like contact.email, but only 0 of 2")
                .doesNotContain("fact: contact.age", "fact: contact.email");
        assertThat(mapping(yaml).ignored()).contains("Age", "Email");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CONTACTS,
                "Id,Email\n",
                "Converted\n1\n0\n",
                "a,,\"b: {x}\n# c\",no\n1,2,3,yes\n1,2,3\n",
                "\ufeffIdentifier\tSeniority\tdeal_stage\tAmount\tas of\n7\tHead\tNegotiation\t1,000.50\t2026-02-01\n",
                "Id,Industry,Source\n1,\"a\u2028name: b\u0085\",\"- \"\"x\"\" \\ #\"\n",
            })
    void a_proposal_is_taken_as_it_stands_and_decides_every_sound_row(String csv) throws Exception {
        List<Line> lines = decided(csv, proposed(csv));

        long sound = lines.stream().filter(line -> line.decision() != null).count();
        assertThat(sound).isEqualTo(lines.size() - (csv.startsWith("a,") ? 1 : 0));
    }

    @Test
    void files_of_others_are_decided_by_what_is_proposed_for_them() throws Exception {
        Map<String, String> files = Map.of(
                "x-education-leads-first-70.csv",
                        "Prospect ID,Lead Source,Converted,TotalVisits\na,Google,0,3\nb,Direct Traffic,1,Select\n",
                "crm-opportunities-before-2017-07.csv",
                        "opportunity_id,sales_agent,deal_stage,engage_date,close_value\n1,Rossi,Won,2016-10-20,12.0\n",
                "crm-accounts.csv", "account,sector,employees\nIsdom,medical,4540\n");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path shared = Path.of("../shared/data", file.getKey());
            String csv = Files.exists(shared) ? head(shared) : file.getValue();

            assertThat(decided(csv, proposed(csv)))
                    .as(file.getKey())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line.decision()).isNotNull());
        }
    }

    @Test
    void a_file_is_written_once_and_over_another_only_by_force() throws IOException {
        Path sample = Files.writeString(folder.resolve("My Leads.csv"), "Id,Country\n1,Italy\n");
        Path out = folder.resolve("mapping.yaml");
        String[] args = {"map", "--sample", sample.toString(), "--out", out.toString()};

        assertThat(Ran.of(args).exit()).isEqualTo(Exit.FINE);
        assertThat(out).content().contains("name: my-leads");
        Files.writeString(out, "mine");
        Ran again = Ran.of(args);
        assertThat(again.exit()).isEqualTo(Exit.USAGE);
        assertThat(again.err()).contains("--force");
        assertThat(out).content().isEqualTo("mine");
        assertThat(Ran.of("map", "--sample", sample.toString(), "--out", out.toString(), "--force")
                        .exit())
                .isEqualTo(Exit.FINE);
        assertThat(out).content().contains("name: my-leads");
    }

    @Test
    void what_is_no_table_cannot_be_read() {
        for (String csv : List.of("", "\n\n", "a,a\n1,2\n", ",,\n1,2,3\n", "\"never closed\n1\n")) {
            Ran ran = Ran.with(csv, "map", "--sample", "-");
            assertThat(ran.exit()).as(csv).isEqualTo(Exit.CANNOT_READ);
            assertThat(ran.out()).isEmpty();
        }
        assertThat(Ran.of("map", "--sample", "nowhere.csv").exit()).isEqualTo(Exit.CANNOT_READ);
        assertThat(Ran.of("map").exit()).isEqualTo(Exit.USAGE);
        assertThat(Ran.with("a\n", "map", "--sample", "-", "--rows", "0").exit())
                .isEqualTo(Exit.USAGE);
        assertThat(Ran.with("a\n", "map", "--sample", "-", "--name", "A b").exit())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void rules_without_a_file_of_names_know_facts_by_their_own() {
        Ran ran = Ran.with(
                "Id,Contact seniority\n1,vp\n2,?\n",
                "map",
                "--sample",
                "-",
                "--name",
                "unseen",
                "--rows",
                "1",
                "--rules",
                "src/test/resources/engine");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.exit()).isEqualTo(Exit.FINE);
        assertThat(ran.out()).startsWith("# Proposed out of 1 rows.").contains("name: unseen", "id: Id");
    }

    private static String head(Path file) throws IOException {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.limit(200).collect(Collectors.joining("\n"));
        }
    }
}
