package dev.vaglio.lead;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.vaglio.json.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema that callers are given against the reader that takes their leads. */
class FactSchemaTest {
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(new String(
                    Json.canonical(FactSchema.of(SampleFacts.FACTS, Limits.standard())), StandardCharsets.UTF_8));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"asOf\": \"2026-03-02T09:00:00Z\", \"lead\": {\"id\": \"L-1\", \"source\": \"chat\", \"salesAccepted\": true}}",
                "{\"lead\": null, \"contact\": {\"age\": 130, \"seniority\": null, \"consent\": {\"email\": false}}}",
                "{\"bant\": {\"budget\": {\"answer\": \"unknown\", \"date\": \"2026-12-31\"}}}",
                "{\"pipeline\": {\"competitors\": [\"a\", \"b\"], \"amount\": -12.5}, \"activities\": []}",
                "{\"activities\": [{\"id\": \"a\", \"type\": \"chat\", \"at\": \"2026-03-01T09:00:00+01:00\", \"count\": 3}]}"
            })
    void what_the_reader_takes_the_schema_allows(String lead) {
        assertThat(strictly(lead)).isInstanceOf(Intake.Accepted.class);
        assertThat(SCHEMA.validate(lead, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"lead\": 1}",
                "{\"lead\": {\"id\": 7}}",
                "{\"lead\": {\"source\": \"pigeon\"}}",
                "{\"lead\": {\"salesAccepted\": \"yes\"}}",
                "{\"contact\": {\"age\": 131}}",
                "{\"contact\": {\"age\": -1}}",
                "{\"pipeline\": {\"competitors\": \"a\"}}",
                "{\"activities\": {\"id\": \"a\"}}",
                "{\"activities\": [{\"direction\": \"sideways\"}]}"
            })
    void what_the_reader_refuses_the_schema_forbids(String lead) {
        assertThat(strictly(lead)).isInstanceOf(Intake.Refused.class);
        assertThat(SCHEMA.validate(lead, InputFormat.JSON)).isNotEmpty();
    }

    private static Intake strictly(String lead) {
        return SampleFacts.reader().read(lead.getBytes(StandardCharsets.UTF_8), true);
    }
}
