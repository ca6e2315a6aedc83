package dev.vaglio.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The first start of the packaged jar, as somebody has it who set nothing. */
@Execution(ExecutionMode.CONCURRENT)
class AccessIT {
    private static final Map<String, String> NOTHING = Map.of("VAGLIO_ADMIN_PASSWORD", "", "VAGLIO_API_KEY", "");
    private static final Pattern PASSWORD = Pattern.compile("user admin, password +(\\S+)");
    private static final Pattern KEY = Pattern.compile("API key of a caller +(vaglio_\\S+)");

    @TempDir
    Path home;

    @Test
    void the_first_start_prints_a_password_and_a_key_that_are_good_and_the_second_neither() throws Exception {
        String password;
        String key;
        try (RunningService service = RunningService.launch(home, NOTHING)) {
            URI address = service.address();
            password = printed(PASSWORD, service);
            key = printed(KEY, service);
            assertThat(service.output()).contains("curl -H \"Authorization: Bearer " + key + "\"");
            assertThat(decide(address, key)).isEqualTo(200);
            assertThat(login(address, password)).isEqualTo(200);
        }
        try (RunningService again = RunningService.launch(home, NOTHING)) {
            assertThat(decide(again.address(), key)).isEqualTo(200);
            assertThat(again.output()).doesNotContain(password, key);
        }
    }

    @Test
    void a_password_that_is_too_short_is_said_before_a_database_is_made() {
        try (RunningService service = RunningService.launch(home, Map.of("VAGLIO_ADMIN_PASSWORD", "short"))) {
            assertThat(service.awaitExit()).isEqualTo(1);
            assertThat(service.output())
                    .contains("VAGLIO_ADMIN_PASSWORD must have 12")
                    .doesNotContain("\tat ");
        }
        assertThat(home.resolve("postgres")).doesNotExist();
    }

    private static String printed(Pattern pattern, RunningService service) {
        Matcher found = pattern.matcher(service.output());
        assertThat(found.find()).as(service.output()).isTrue();
        return found.group(1);
    }

    private static int decide(URI address, String key) throws Exception {
        return post(address.resolve("/api/v1/decisions"), "{\"lead\":{\"id\":\"x\"}}", "X-API-Key", key);
    }

    private static int login(URI address, String password) throws Exception {
        String body = "{\"name\":\"admin\",\"password\":\"" + password + "\"}";
        return post(address.resolve("/api/v1/login"), body, "Accept", "application/json");
    }

    private static int post(URI where, String json, String header, String value)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(where)
                .header("Content-Type", "application/json")
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
