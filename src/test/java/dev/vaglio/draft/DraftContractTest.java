package dev.vaglio.draft;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class DraftContractTest {
    private static final String TYPES = "dmn/types.dmn";
    private static final String FIT = "dmn/fit.dmn";

    @Test
    void checks_name_a_value_that_callers_lately_sent_and_the_draft_does_not_take() {
        given().contentType("application/json")
                .body(Map.of(
                        "lead", Map.of("id", "contract-" + UUID.randomUUID()),
                        "custom", Map.of("occupation", "housewife")))
                .post("/api/v1/decisions")
                .then()
                .statusCode(200);
        Calls draft = Calls.begin();

        draft.put(TYPES, 0, draft.file(TYPES).replace("&quot;housewife&quot;,", ""));
        draft.put(FIT, 1, draft.file(FIT).replace("\"housewife\", \"other\"", "\"other\""));

        List<Map<String, ?>> contract = findings(draft).stream()
                .filter(finding -> code(finding).startsWith("contract-"))
                .toList();
        assertThat(contract).singleElement().satisfies(finding -> {
            assertThat(code(finding)).isEqualTo("contract-value-gone");
            assertThat(finding.get("severity")).isEqualTo("warning");
            assertThat(finding.get("file")).isEqualTo(TYPES);
            assertThat(finding.get("row")).isEqualTo("custom.occupation");
            assertThat(String.valueOf(finding.get("message")))
                    .matches("housewife of custom\\.occupation was sent in \\d+ of the last \\d+ decisions of 30 days,"
                            + " by (one caller|\\d+ callers), last at .*; the draft does not allow it");
        });
    }

    private static List<Map<String, ?>> findings(Calls draft) {
        return draft.show("/checks").path("findings");
    }

    private static String code(Map<String, ?> finding) {
        return String.valueOf(finding.get("code"));
    }
}
