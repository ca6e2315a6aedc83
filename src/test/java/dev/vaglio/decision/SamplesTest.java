package dev.vaglio.decision;

import static dev.vaglio.decision.Http.DECISIONS;
import static dev.vaglio.decision.Http.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample over HTTP against what was written down by hand. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class SamplesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_comes_to_what_is_expected(String sample) throws IOException {
        JsonNode answer = answer(sample, "en");

        holds(sample, expected().get(sample), answer);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void contributions_add_up_and_are_held_to_1_to_100(String sample) throws IOException {
        JsonNode score = answer(sample, "en").get("score");

        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode contribution : score.get("contributions")) {
            assertThat(contribution.get("table").asText()).isNotBlank();
            assertThat(contribution.path("label").asText())
                    .as("label of " + contribution.get("row"))
                    .isNotBlank();
            sum = sum.add(contribution.get("points").decimalValue());
        }
        if (score.get("notScored").asBoolean()) {
            assertThat(score.get("total").isNull()).isTrue();
        } else {
            assertThat(score.get("unlimited").decimalValue()).isEqualByComparingTo(sum);
            assertThat(score.get("total").decimalValue())
                    .isEqualByComparingTo(sum.max(BigDecimal.ONE).min(BigDecimal.valueOf(100)));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_language_changes_words_alone(String sample) throws IOException {
        JsonNode english = answer(sample, "en");
        JsonNode italian = answer(sample, "it");

        assertThat(italian.get("outcomeDigest")).isEqualTo(english.get("outcomeDigest"));
        assertThat(italian).isNotEqualTo(english);
    }

    private static void holds(String path, JsonNode expected, JsonNode actual) {
        if (expected.isObject()) {
            assertThat(actual.isObject()).as(path).isTrue();
            for (Map.Entry<String, JsonNode> member : expected.properties()) {
                JsonNode found = actual.get(member.getKey());
                holds(
                        path + "/" + member.getKey(),
                        member.getValue(),
                        found == null ? JsonNodeFactory.instance.missingNode() : found);
            }
        } else if (expected.isArray()) {
            assertThat(actual).as(path).hasSameSizeAs(expected);
            for (int i = 0; i < expected.size(); i++) {
                holds(path + "/" + i, expected.get(i), actual.get(i));
            }
        } else if (expected.isNumber()) {
            assertThat(actual.decimalValue()).as(path).isEqualByComparingTo(expected.decimalValue());
        } else {
            assertThat(actual).as(path).isEqualTo(expected);
        }
    }

    private static JsonNode answer(String sample, String language) throws IOException {
        String lead = new String(resource(sample), StandardCharsets.UTF_8);
        byte[] answer = json(lead)
                .header("Accept-Language", language)
                .post(DECISIONS + "?dryRun=true&strict=true")
                .asByteArray();
        return MAPPER.readTree(answer);
    }

    static Stream<String> samples() throws IOException {
        List<String> names =
                expected().properties().stream().map(Map.Entry::getKey).toList();
        assertThat(names).isNotEmpty();
        return names.stream();
    }

    private static JsonNode expected() throws IOException {
        return new YAMLMapper().readTree(resource("expected.yaml"));
    }

    private static byte[] resource(String name) {
        try (InputStream in = SamplesTest.class.getResourceAsStream("/samples/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
