package dev.vaglio.lead;

import static dev.vaglio.lead.Intakes.accepted;
import static dev.vaglio.lead.Intakes.read;
import static dev.vaglio.lead.Intakes.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "{]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{'a':1}",
                "{a:1}",
                "nul",
                "{} x",
                "{}{}",
                "{\"lead\": {\"id\": \"1\"}",
                "{\"contact\":{\"age\":NaN}}",
                "{\"contact\":{\"age\":-Infinity}}",
                "{\"contact\":{\"age\":01}}",
                "{\"contact\":{\"age\":+1}}",
                "{\"contact\":{\"age\":.5}}",
                "{\"contact\":{\"city\":\"a\nb\"}}",
                "{\"contact\":{\"city\":\"\\x\"}}",
                "// c\n{}",
                "\u0000{}"
            })
    void what_is_no_json_is_refused(String text) {
        Intake.Refused lead = refused(read(text));
        assertThat(lead.status()).isEqualTo(400);
        assertThat(lead.code()).isEqualTo("malformed_json");
        assertThat(lead.faults()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"contact\": {\"age\": NaN}} | /contact/age",
                "{\"activities\": [{}, {\"count\": 01}]} | /activities/1/count",
                "{\"lead\": {\"id\": \"1\"} | /lead"
            })
    void what_is_no_json_is_pointed_at(String text, String pointer) {
        assertThat(refused(read(text)).faults()).extracting(Fault::pointer).containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"contact\": {\"age\": \"forty\"}}                          | /contact/age | wrong_type",
                "{\"contact\": {\"age\": true}}                               | /contact/age | wrong_type",
                "{\"contact\": {\"age\": [1]}}                                | /contact/age | wrong_type",
                "{\"contact\": {\"city\": 5}}                                 | /contact/city | wrong_type",
                "{\"contact\": []}                                            | /contact | wrong_type",
                "{\"contact\": \"x\"}                                         | /contact | wrong_type",
                "{\"contact\": {\"consent\": {\"email\": \"yes\"}}}           | /contact/consent/email | wrong_type",
                "{\"activities\": {}}                                         | /activities | wrong_type",
                "{\"activities\": [{}, 7]}                                    | /activities/1 | wrong_type",
                "{\"custom\": 7}                                              | /custom | wrong_type",
                "[]                                                           | '' | wrong_type",
                "null                                                         | '' | wrong_type",
                "\"x\"                                                        | '' | wrong_type",
                "{\"contact\": {\"age\": -1}}                                 | /contact/age | out_of_range",
                "{\"contact\": {\"age\": 130.5}}                              | /contact/age | out_of_range",
                "{\"pipeline\": {\"amount\": 1e999999999}}                    | /pipeline/amount | number_too_long",
                "{\"pipeline\": {\"amount\": 1e99999999999}}                  | /pipeline/amount | number_too_long",
                "{\"pipeline\": {\"amount\": 1e-999999999}}                   | /pipeline/amount | number_too_long",
                "{\"pipeline\": {\"amount\": 1e31}}                           | /pipeline/amount | number_too_long",
                "{\"lead\": {\"createdAt\": \"yesterday\"}}                   | /lead/createdAt | not_a_time",
                "{\"lead\": {\"createdAt\": \"2026-03-02\"}}                  | /lead/createdAt | not_a_time",
                "{\"lead\": {\"createdAt\": \"2026-03-02T09:00:00\"}}         | /lead/createdAt | not_a_time",
                "{\"lead\": {\"createdAt\": \"2026-02-30T09:00:00Z\"}}        | /lead/createdAt | not_a_time",
                "{\"lead\": {\"createdAt\": \"1969-12-31T23:59:59Z\"}}        | /lead/createdAt | out_of_range",
                "{\"lead\": {\"createdAt\": \"2201-01-01T00:00:00Z\"}}        | /lead/createdAt | out_of_range",
                "{\"lead\": {\"createdAt\": 1700000000}}                      | /lead/createdAt | wrong_type",
                "{\"bant\": {\"budget\": {\"date\": \"2/3/2026\"}}}           | /bant/budget/date | not_a_date",
                "{\"asOf\": \"now\"}                                          | /asOf | not_a_time",
                "{\"asOf\": \"9999-01-01T00:00:00Z\"}                         | /asOf | out_of_range",
                "{\"lead\": {\"id\": \"1\", \"id\": \"2\"}}                   | /lead/id | duplicate_key",
                "{\"lead\": {}, \"lead\": {}}                                 | /lead | duplicate_key",
                "{\"x\": {\"y\": [{\"z\": 1, \"z\": 1}]}}                     | /x/y/0/z | duplicate_key",
                "{\"contact\": {\"city\": \"a\\ud800b\"}}                     | /contact/city | lone_surrogate",
                "{\"contact\": {\"city\": \"\\ude00\\ud83d\"}}                | /contact/city | lone_surrogate",
                "{\"x\": \"\\udc00\"}                                         | /x | lone_surrogate",
                "{\"contact\": {\"city\": \"a\\u0000b\"}}                     | /contact/city | null_character",
            })
    void what_is_wrong_is_refused_at_its_place(String json, String pointer, String code) {
        Intake.Refused lead = refused(read(json));
        assertThat(lead.status()).isEqualTo(422);
        assertThat(lead.faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple(pointer.replace("''", ""), code));
        assertThat(lead.faults().get(0).allowed()).isNotBlank();
    }

    @Test
    void a_key_that_is_half_a_surrogate_pair_is_refused_and_shown_replaced() {
        assertThat(refused(read("{\"a\\ud800\": 1}")).faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/a\ufffd", "lone_surrogate"));
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThat(refused(read("{\"contact\": {\"age\": -1, \"city\": 1}, \"lead\": {\"id\": []}}"))
                        .faults())
                .extracting(Fault::pointer)
                .containsExactly("/contact/age", "/contact/city", "/lead/id");
    }

    @Test
    void no_message_holds_a_value_that_was_sent() {
        String json =
                "{\"contact\": {\"age\": \"TOPSECRET\", \"email\": {\"TOPSECRET\": 1}}, \"lead\": {\"createdAt\": \"TOPSECRET\"}";
        assertThat(read(json + "}").toString()).doesNotContain("TOPSECRET");
        assertThat(read(json + ", TOPSECRET").toString()).doesNotContain("TOPSECRET");
    }

    @Test
    void bytes_that_are_no_utf8_are_refused_where_they_stand() {
        for (byte[] wrong : new byte[][] {
            {(byte) 0xFF},
            {(byte) 0xC0, (byte) 0x80},
            {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            {(byte) 0xE2, (byte) 0x82},
            {(byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80},
            {(byte) 0x80}
        }) {
            byte[] json = concat(
                    "{\"contact\": {\"city\": \"a".getBytes(StandardCharsets.UTF_8),
                    wrong,
                    "\"}}".getBytes(StandardCharsets.UTF_8));
            Intake.Refused lead = refused(SampleFacts.reader().read(json, false));
            assertThat(lead.status()).isEqualTo(400);
            assertThat(lead.faults())
                    .extracting(Fault::pointer, Fault::code)
                    .containsExactly(tuple("/contact/city", "invalid_utf8"));
        }
    }

    @Test
    void utf16_is_not_taken_for_json() {
        assertThat(refused(SampleFacts.reader().read("{}".getBytes(StandardCharsets.UTF_16LE), false))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void long_keys_are_cut_in_pointers() {
        String pointer = accepted(read("{\"" + "k".repeat(5000) + "\": 1}"))
                .warnings()
                .get(0)
                .pointer();
        assertThat(pointer).hasSize(66).endsWith("…");
    }

    @Test
    void unknown_values_are_cut_in_warnings_and_their_number_is_bounded() {
        String activity = "{\"direction\": \"" + "d".repeat(300) + "\"},";
        Intake.Accepted lead = accepted(read("{\"activities\": [" + activity.repeat(150) + "{}]}"));
        assertThat(lead.warnings()).hasSize(101);
        assertThat(lead.warnings().get(0).value()).hasSize(81);
        assertThat(lead.warnings().get(100)).isEqualTo(new Warning("more_warnings", "", null, 50));
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
