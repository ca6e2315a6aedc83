package dev.vaglio;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class ReadmeTest {
    private static final Pattern CALL = Pattern.compile("http://localhost:8080(/api\\S+)' \\\\\\s+-d @(\\S+)");
    private static final Pattern ANSWER = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String readme = read(Path.of("README.md"));

    @Test
    void the_call_of_the_readme_gets_the_answer_of_the_readme() throws IOException {
        Matcher call = first(CALL);
        String answer = given().contentType("application/json")
                .body(Files.readAllBytes(Path.of(call.group(2))))
                .post(call.group(1))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertContains(JSON.readTree(answer), JSON.readTree(first(ANSWER).group(1)), "");
    }

    @Test
    void what_the_readme_links_is_there() {
        assertThat(LINK.matcher(readme).results().map(link -> Path.of(link.group(1))))
                .isNotEmpty()
                .allMatch(Files::exists);
    }

    private static void assertContains(JsonNode answer, JsonNode expected, String at) {
        if (expected.isObject()) {
            expected.fields()
                    .forEachRemaining(field ->
                            assertContains(answer.path(field.getKey()), field.getValue(), at + "/" + field.getKey()));
        } else if (expected.isArray()) {
            assertThat(answer.size()).as(at).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                assertContains(answer.path(i), expected.path(i), at + "/" + i);
            }
        } else {
            assertThat(answer).as(at).isEqualTo(expected);
        }
    }

    private Matcher first(Pattern pattern) {
        Matcher matcher = pattern.matcher(readme);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
