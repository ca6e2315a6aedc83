package dev.vaglio.decision;

import static dev.vaglio.decision.BadInputTest.assertProblem;
import static dev.vaglio.decision.Http.DECISIONS;
import static dev.vaglio.decision.Http.dryRun;
import static dev.vaglio.decision.Http.freshId;
import static dev.vaglio.decision.Http.lead;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class StreamTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String STREAM = DECISIONS + "/stream";
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = """
            Prospect ID,Lead Origin,Lead Source,TotalVisits,Last Activity,Country,Converted
            %1$s-a,Landing Page Submission,Google,6.0,SMS Sent,India,1
            %1$s-b,API,Olark Chat,0.0,Email Opened,India,0,surplus
            %1$s-c,Lead Add Form,Carrier Pigeon,2.0,,,1
            """;

    @Test
    void lines_are_answered_in_order_and_a_bad_one_does_not_end_it() throws IOException {
        List<String> ids = Stream.generate(Http::freshId).limit(80).toList();
        List<String> lines = new ArrayList<>(ids.stream().map(StreamTest::line).toList());
        lines.set(3, "{\"lead\": ");
        lines.set(4, "{\"company\": {\"employees\": \"many\"}}");
        lines.set(5, "");

        List<JsonNode> answer = lines(post(NDJSON, "", freshId(), String.join("\n", lines)));

        assertThat(answer).hasSize(80);
        assertThat(answer.subList(0, 79).stream().map(line -> line.get("line").asInt()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 80)
                        .filter(line -> line != 6)
                        .boxed()
                        .toList());
        assertThat(answer.get(3).at("/problem/status").asInt()).isEqualTo(400);
        assertThat(answer.get(4).at("/problem/errors/0/pointer").asText()).isEqualTo("/company/employees");
        assertThat(answer.get(79).toString()).isEqualTo("{\"end\":{\"decided\":77,\"lines\":79,\"problems\":2}}");
        assertThat(decisionsOf(ids.get(79)))
                .containsExactly(answer.get(78).at("/decision/decisionId").asText());
        assertThat(decisionsOf(ids.get(4))).isEmpty();
    }

    @Test
    void a_line_holds_the_document_of_a_single_call() throws IOException {
        String lead = line(freshId());

        JsonNode line = lines(given().contentType("application/ndjson")
                        .body(lead.getBytes(StandardCharsets.UTF_8))
                        .post(STREAM + "?dryRun=true"))
                .get(0);

        assertThat(line.get("decision")).isEqualTo(MAPPER.readTree(dryRun(lead).asString()));
    }

    @Test
    void a_line_is_answered_before_the_next_is_sent() throws IOException {
        try (OpenStream stream = new OpenStream(freshId())) {
            for (int line = 1; line <= 3; line++) {
                stream.send(lead(freshId()));

                assertThat(next(stream).get("line").asInt()).isEqualTo(line);
            }
        }
    }

    @Test
    void the_same_file_twice_decides_nothing_twice() {
        List<String> ids = Stream.generate(Http::freshId).limit(70).toList();
        String file = ids.stream().map(StreamTest::line).collect(Collectors.joining("\n"));
        String key = freshId();

        Response first = post(NDJSON, "", key, file);
        Response second = post(NDJSON, "", key, file);

        assertThat(second.asString()).isEqualTo(first.asString()).contains("\"decided\":70");
        assertThat(ids).allSatisfy(id -> assertThat(decisionsOf(id)).hasSize(1));
    }

    @Test
    void of_a_corrected_file_only_the_corrected_lines_are_decided() throws IOException {
        String id = freshId();
        String key = freshId();
        List<JsonNode> first = lines(post(NDJSON, "", key, line(id) + "\n{\"company\": 5}"));

        List<JsonNode> second = lines(post(NDJSON, "", key, line(id) + "\n" + line(id + "-2")));

        assertThat(second.get(0)).isEqualTo(first.get(0));
        assertThat(decisionsOf(id + "-2"))
                .containsExactly(second.get(1).at("/decision/decisionId").asText());
    }

    @Test
    void the_same_key_with_other_parameters_is_a_conflict_on_every_line() throws IOException {
        String key = freshId();
        String line = line(freshId());
        post(NDJSON, "", key, line);

        assertThat(lines(post(NDJSON, "?strict=true", key, line))
                        .get(0)
                        .at("/problem/status")
                        .asInt())
                .isEqualTo(409);
    }

    @Test
    void the_rows_of_a_csv_are_read_by_the_mapping_that_is_named() throws IOException {
        String id = freshId();
        String key = freshId();

        List<JsonNode> first = lines(post("text/csv", "?mapping=x-education", key, CSV.formatted(id)));
        List<JsonNode> second = lines(post("text/csv; charset=utf-8", "?mapping=x-education", key, CSV.formatted(id)));

        assertThat(first.stream().limit(3).map(line -> line.get("line").asInt()))
                .containsExactly(2, 3, 4);
        assertThat(first.get(1).at("/problem/errors/0/code").asText()).isEqualTo("wrong_number_of_fields");
        assertThat(first.get(2).at("/decision/warnings/0/pointer").asText()).isEqualTo("/lead/source");
        assertThat(decisionsOf(id + "-a"))
                .containsExactly(first.get(0).at("/decision/decisionId").asText());
        assertThat(second).isEqualTo(first);
    }

    @Test
    void a_csv_needs_a_mapping_that_is_there() {
        Response missing = post("text/csv", "", freshId(), "a,b");
        Response unknown = post("text/csv", "?mapping=nothing", freshId(), "a,b");

        assertProblem(missing, 400, "invalid-parameter");
        assertProblem(unknown, 404, "unknown-mapping");
        assertThat(unknown.<List<String>>path("errors[0].allowed")).contains("x-education");
        assertProblem(post("text/plain", "", freshId(), "{}"), 415, "unsupported-media-type");
        assertProblem(post("application/json", "", freshId(), "{}"), 415, "unsupported-media-type");
        assertProblem(post(NDJSON, "?version=999", freshId(), "{}"), 404, "unknown-version");
    }

    @Test
    void a_line_that_is_too_large_has_its_own_problem_and_a_stream_has_no_size() throws IOException {
        String large = "{\"lead\": {\"id\": \"" + "x".repeat(17 * 1024 * 1024) + "\"}}\n";
        String id = freshId();

        List<JsonNode> answer = lines(post(NDJSON, "", freshId(), large + large + line(id)));

        assertThat(answer).hasSize(4);
        assertThat(answer.get(0).at("/problem/status").asInt()).isIn(413, 422);
        assertThat(answer.get(1).at("/problem/status").asInt()).isIn(413, 422);
        assertThat(decisionsOf(id)).hasSize(1);
    }

    @Test
    void large_leads_are_decided_too() throws IOException {
        String visit = "{\"type\":\"page_visit\",\"at\":\"2026-01-01T00:00:00Z\"}";
        String large = "{\"activities\": [" + String.join(",", Collections.nCopies(20_000, visit)) + "]}\n";

        List<JsonNode> answer = lines(post(NDJSON, "?dryRun=true", freshId(), large.repeat(6)));

        assertThat(answer.get(6).at("/end/decided").asInt()).isEqualTo(6);
    }

    @Test
    void a_client_that_stops_half_way_sends_the_file_again_and_nothing_is_decided_twice() throws IOException {
        List<String> ids = Stream.generate(Http::freshId).limit(100).toList();
        String key = freshId();
        String first;
        try (OpenStream stream = new OpenStream(key)) {
            for (String id : ids.subList(0, 60)) {
                stream.send(line(id));
            }
            first = next(stream).at("/decision/decisionId").asText();
        }

        List<JsonNode> answer = lines(
                post(NDJSON, "", key, ids.stream().map(id -> line(id) + "\n").collect(Collectors.joining())));

        assertThat(answer.get(100).at("/end/decided").asInt()).isEqualTo(100);
        assertThat(answer.get(0).at("/decision/decisionId").asText()).isEqualTo(first);
        assertThat(ids).allSatisfy(id -> assertThat(decisionsOf(id)).hasSize(1));
    }

    @Test
    void when_the_database_goes_away_the_last_line_says_up_to_where_it_is_safe() throws Exception {
        List<String> ids = Stream.generate(Http::freshId).limit(5).toList();
        String key = freshId();
        String first;
        try (OpenStream stream = new OpenStream(key)) {
            stream.send(line(ids.get(0)));
            first = next(stream).at("/decision/decisionId").asText();
            JsonNode end = endWithoutDatabase(stream, ids);

            assertThat(end.at("/end/stoppedAfterLine").asInt()).isEqualTo(1);
            assertThat(end.at("/end/decided").asInt()).isEqualTo(1);
            assertThat(end.at("/end/problem/status").asInt()).isEqualTo(503);
            assertThat(end.at("/end/problem/retryAfter").asInt()).isPositive();
        }

        String file = ids.stream().map(id -> line(id) + "\n").collect(Collectors.joining());
        List<JsonNode> answer = lines(post(NDJSON, "", key, file));
        for (int attempt = 0; answer.size() < 6 && attempt < 20; attempt++) {
            answer = lines(post(NDJSON, "", key, file));
        }
        assertThat(answer.get(5).toString()).isEqualTo("{\"end\":{\"decided\":5,\"lines\":5,\"problems\":0}}");
        assertThat(answer.get(0).at("/decision/decisionId").asText()).isEqualTo(first);
        assertThat(ids).allSatisfy(id -> assertThat(decisionsOf(id)).hasSize(1));
    }

    private static JsonNode endWithoutDatabase(OpenStream stream, List<String> ids) throws IOException, SQLException {
        try (DatabaseAway away = new DatabaseAway()) {
            for (String id : ids.subList(1, 5)) {
                stream.send(line(id));
            }
            return next(stream);
        }
    }

    private static JsonNode next(OpenStream stream) throws IOException {
        return Objects.requireNonNull(stream.read());
    }

    private static String line(String id) {
        return lead(id).replace('\n', ' ');
    }

    private static Response post(String type, String query, String key, String body) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("text/csv", ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Idempotency-Key", key)
                .contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(STREAM + query);
    }

    private static List<JsonNode> lines(Response answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(NDJSON);
        List<JsonNode> lines = new ArrayList<>();
        for (String line : answer.asString().split("\n")) {
            lines.add(MAPPER.readTree(line));
        }
        return lines;
    }

    private static List<String> decisionsOf(String lead) {
        return get("/api/v1/leads/" + lead + "/decisions").path("items.decisionId");
    }
}
