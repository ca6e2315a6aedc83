package dev.vaglio.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeadSourceTest {
    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> told(LeadSource leads) {
        List<String> told = new ArrayList<>();
        leads.forEachRemaining(item -> told.add(item.line() + " " + told(item.intake())));
        return told;
    }

    private static String told(Intake intake) {
        return intake instanceof Intake.Accepted yes
                ? yes.facts().leadId().orElse("no id")
                : ((Intake.Refused) intake).code();
    }

    private static List<String> json(String text) throws IOException {
        return told(LeadSource.json(text(text), SampleFacts.reader(), false));
    }

    private static List<String> ndjson(String text) throws IOException {
        return told(LeadSource.ndjson(text(text), SampleFacts.reader(), false));
    }

    @Test
    void a_json_text_is_one_lead_or_a_list_of_them() throws IOException {
        assertThat(json(" {\"lead\": {\"id\": \"a\"}} ")).containsExactly("1 a");
        assertThat(json("[{\"lead\": {\"id\": \"a\"}}, {}, {\"lead\": 1}, 5, {\"lead\": {\"id\": \"b\"}}]"))
                .containsExactly("1 a", "2 no id", "3 invalid_facts", "4 invalid_facts", "5 b");
        assertThat(json("[]")).isEmpty();
    }

    @Test
    void malformed_json_ends_a_list_with_a_problem() throws IOException {
        assertThat(json("")).containsExactly("1 malformed_json");
        assertThat(json("[{}, {]")).containsExactly("1 no id", "2 malformed_json");
        assertThat(json("[{}")).containsExactly("1 no id", "2 malformed_json");
        assertThat(json("[{}] x")).containsExactly("1 no id", "2 malformed_json");
        assertThat(json("{} {}")).containsExactly("1 malformed_json");
    }

    @Test
    void a_bad_line_does_not_touch_the_next() throws IOException {
        assertThat(
                        ndjson(
                                "\ufeff{\"lead\": {\"id\": \"a\"}}\r\n\n  \n{oops\n{} {}\n{\"lead\": 7}\n{\"lead\": {\"id\": \"b\"}}"))
                .containsExactly("1 a", "4 malformed_json", "5 malformed_json", "6 invalid_facts", "7 b");
        assertThat(ndjson("")).isEmpty();
        assertThat(ndjson("\n \n")).isEmpty();
    }

    @Test
    void a_line_that_is_too_long_does_not_touch_the_next() throws IOException {
        Synthetic in = Synthetic.of(
                "{\"x\": \"",
                IntStream.range(0, 3_000).mapToObj(i -> "x".repeat(1_000)),
                "\"}\n{\"lead\": {\"id\": \"b\"}}\n");
        assertThat(told(LeadSource.ndjson(in, SampleFacts.reader(), false))).containsExactly("1 too_large", "2 b");
    }

    @Test
    void each_lead_of_a_list_has_the_limits_to_itself() throws IOException {
        String lead = "{\"contact\": {\"jobTitle\": \"" + "x".repeat(9_000) + "\"}},";
        Synthetic in = Synthetic.of("[", lead, 200, "{}]");
        assertThat(told(LeadSource.json(in, SampleFacts.reader(), false))).hasSize(201);
    }
}
