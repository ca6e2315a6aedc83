package dev.vaglio.lead;

import static dev.vaglio.lead.Intakes.accepted;
import static dev.vaglio.lead.Intakes.read;
import static dev.vaglio.lead.Intakes.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final Limits LIMITS = Limits.standard();

    private static Intake stream(Synthetic in) throws IOException {
        return SampleFacts.reader().read(in, false);
    }

    @Test
    void a_lead_may_fill_its_bytes_to_the_last_and_no_further() {
        int around = "{}".length();
        assertThat(read("{" + " ".repeat(LIMITS.leadBytes() - around) + "}")).isInstanceOf(Intake.Accepted.class);
        Intake.Refused lead = refused(read("{" + " ".repeat(LIMITS.leadBytes() - around + 1) + "}"));
        assertThat(lead.status()).isEqualTo(413);
        assertThat(lead.faults().get(0).allowed()).contains("2097152").contains("16777216");
    }

    @Test
    void a_body_without_end_is_left_soon_after_the_limit() throws IOException {
        Synthetic in = Synthetic.of("{\"x\": \"", "x".repeat(1000), Integer.MAX_VALUE, "\"}");
        assertThat(refused(stream(in)).status()).isEqualTo(413);
        assertThat(in.bytesRead()).isLessThan(LIMITS.leadBytes() + 64_000L);
    }

    @Test
    void activities_without_end_are_left_soon_after_the_limit() throws IOException {
        Synthetic in = Synthetic.of("{\"activities\": [{}", ",{\"id\": \"a\"}", Integer.MAX_VALUE, "]}");
        assertThat(refused(stream(in)).status()).isEqualTo(413);
        assertThat(in.bytesRead()).isLessThan(LIMITS.totalBytes() + 64_000L);
    }

    @Test
    void a_text_of_megabytes_in_an_activity_is_refused() throws IOException {
        Synthetic in = Synthetic.of("{\"activities\": [{\"id\": \"", "x".repeat(1000), 5_000, "\"}]}");
        assertThat(refused(stream(in)).status()).isEqualTo(422);
    }

    @Test
    void digits_by_the_megabyte_are_refused() throws IOException {
        assertThat(refused(stream(Synthetic.of("{\"activities\": [{\"count\": ", "9".repeat(1000), 5_000, "}]}")))
                        .status())
                .isEqualTo(422);
        assertThat(refused(read("{\"pipeline\": {\"amount\": " + "9".repeat(400_000) + "}}"))
                        .faults()
                        .get(0)
                        .code())
                .isEqualTo("number_too_long");
    }

    @Test
    void hundred_thousand_activities_are_decided_on_the_newest_thousand() throws IOException {
        Instant first = Instant.parse("2020-01-01T00:00:00Z");
        Stream<String> activities = IntStream.range(0, 100_000)
                .map(i -> i * 7919 % 100_000)
                .mapToObj(i -> "{\"id\": \"a" + i + "\", \"at\": \"" + first.plusSeconds(i) + "\"},");
        Intake.Accepted lead = accepted(stream(Synthetic.of(
                "{\"activities\": [", activities, "{\"id\": \"old\", \"at\": \"1999-01-01T00:00:00Z\"}]}")));
        List<?> kept = (List<?>) lead.facts().tree().get("activities");
        assertThat(kept)
                .hasSize(1_000)
                .allSatisfy(activity -> assertThat((Instant) ((Map<?, ?>) activity).get("at"))
                        .isAfterOrEqualTo(first.plusSeconds(99_000)));
        assertThat(lead.warnings()).containsExactly(new Warning("too_many_activities", "/activities", null, 99_001));
    }

    @Test
    void the_same_activities_are_kept_in_whatever_order_they_come() {
        List<String> same = IntStream.range(0, 1_500)
                .mapToObj(i -> "{\"id\": \"a" + i + "\", \"at\": \"2026-01-01T00:00:00Z\", \"count\": 1}")
                .toList();
        List<String> turned = new ArrayList<>(same);
        Collections.reverse(turned);
        assertThat(kept(turned)).containsExactlyInAnyOrderElementsOf(kept(same));
    }

    private static List<Object> kept(List<String> activities) {
        Object list = accepted(read("{\"activities\": [" + String.join(",", activities) + "]}"))
                .facts()
                .tree()
                .get("activities");
        return List.copyOf((List<?>) list);
    }

    @Test
    void thirty_two_levels_are_read_and_no_more() {
        assertThat(read(nested(31))).isInstanceOf(Intake.Accepted.class);
        assertThat(refused(read(nested(32))).faults()).extracting(Fault::code).containsExactly("too_deep");
        assertThat(refused(read(nested(1_000))).status()).isEqualTo(422);
        assertThat(refused(read(nested(100_000))).status()).isEqualTo(422);
    }

    private static String nested(int lists) {
        return "{\"x\": " + "[".repeat(lists) + "]".repeat(lists) + "}";
    }

    @Test
    void a_text_may_have_ten_thousand_characters() {
        String full = "ä".repeat(9_999) + "🗼";
        assertThat(read("{\"contact\": {\"jobTitle\": \"" + full + "\"}}")).isInstanceOf(Intake.Accepted.class);
        assertThat(refused(read("{\"contact\": {\"jobTitle\": \"" + full + "x\"}}"))
                        .faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/contact/jobTitle", "text_too_long"));
    }

    @Test
    void ids_and_addresses_are_short() {
        assertThat(refused(read("{\"lead\": {\"id\": \"" + "x".repeat(321) + "\"}}"))
                        .faults())
                .extracting(Fault::allowed)
                .containsExactly("at most 320 characters");
    }

    @Test
    void other_lists_have_at_most_two_hundred_elements() {
        String ok = "[" + "\"x\",".repeat(199) + "\"x\"]";
        assertThat(read("{\"pipeline\": {\"competitors\": " + ok + "}}")).isInstanceOf(Intake.Accepted.class);
        String many = "[" + "\"x\",".repeat(205) + "\"x\"]";
        assertThat(refused(read("{\"pipeline\": {\"competitors\": " + many + "}}"))
                        .faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/pipeline/competitors/200", "too_many_elements"));
    }

    @Test
    void an_object_of_endless_keys_is_refused() throws IOException {
        Stream<String> keys = IntStream.range(0, 100_000).mapToObj(i -> "\"k" + i + "\": 1,");
        Intake.Refused lead = refused(stream(Synthetic.of("{\"activities\": [{", keys, "\"z\": 1}]}")));
        assertThat(lead.faults()).extracting(Fault::code).containsExactly("too_many_fields");
    }
}
