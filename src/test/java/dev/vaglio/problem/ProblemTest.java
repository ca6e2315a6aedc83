package dev.vaglio.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void a_document_has_its_type_first_and_its_faults_in_order() {
        Problem problem = Problem.of(ProblemType.UNKNOWN_VERSION, "Rule set lead has no version 7.")
                .with("live", 3)
                .withErrors(List.of(
                        new Fault("/b", "wrong_type", "A number is expected.", List.of("0..10")),
                        new Fault("/a", "wrong_type", "A text is expected.")));

        assertThat(new String(ProblemBytes.of(problem), StandardCharsets.UTF_8)).isEqualTo("""
                {"type":"https://vaglio.dev/problems/unknown-version","title":"The rule set has no such version",\
                "status":404,"detail":"Rule set lead has no version 7.","errors":[{"pointer":"/b","code":"wrong_type",\
                "detail":"A number is expected.","allowed":["0..10"]},{"pointer":"/a","code":"wrong_type",\
                "detail":"A text is expected."}],"live":3}""");
    }

    @Test
    void every_status_of_the_framework_has_a_general_type() {
        assertThat(ProblemType.of(404)).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(ProblemType.of(413)).isEqualTo(ProblemType.TOO_LARGE);
        assertThat(ProblemType.of(418)).isEqualTo(ProblemType.BAD_REQUEST);
        assertThat(ProblemType.of(503)).isEqualTo(ProblemType.OVERLOADED);
        assertThat(ProblemType.of(507)).isEqualTo(ProblemType.INTERNAL_ERROR);
    }

    @Test
    void codes_are_unlike_each_other_and_plain() {
        assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z-]+"));
    }
}
