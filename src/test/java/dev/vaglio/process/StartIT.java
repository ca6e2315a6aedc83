package dev.vaglio.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class StartIT {
    private static final String RUNNING_DATABASE = "postgres/data/postmaster.pid";

    private static final Pattern SHOWN = Pattern.compile("curl .* -d '(.*)'");

    @TempDir
    Path home;

    @Test
    void a_started_service_answers_the_call_that_it_shows_refuses_a_second_one_and_leaves_no_database_behind() {
        try (RunningService service = RunningService.launch(home, Map.of())) {
            assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
            service.output()
                    .lines()
                    .filter(line -> line.contains("is ready on"))
                    .forEach(System.out::println);
            assertAnswersWhatItShows(service);
            assertRefusesASecondOne();
            assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
        }
        assertThat(home.resolve(RUNNING_DATABASE)).doesNotExist();
    }

    private static void assertAnswersWhatItShows(RunningService service) {
        Matcher call = SHOWN.matcher(service.output());
        assertThat(call.find()).isTrue();
        HttpResponse<String> answer = service.post("/api/v1/decisions", call.group(1));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"warnings\":[]", "\"decisionId\"");
    }

    private void assertRefusesASecondOne() {
        try (RunningService second = RunningService.launch(home, Map.of())) {
            assertThat(second.awaitExit()).isEqualTo(1);
            assertThat(second.output())
                    .startsWith("Another Vaglio uses " + home)
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void a_database_that_outlived_a_killed_service_is_adopted_and_stopped_with_the_next_one() {
        RunningService first = RunningService.start(home);
        ProcessHandle database = RunningService.database(home);
        first.kill();
        assertThat(database.isAlive()).isTrue();
        try (RunningService second = RunningService.start(home)) {
            assertThat(RunningService.database(home).pid()).isEqualTo(database.pid());
            assertThat(second.get("/q/health/ready").statusCode()).isEqualTo(200);
        }
        assertThat(home.resolve(RUNNING_DATABASE)).doesNotExist();
    }

    @Test
    void a_taken_port_is_said_before_a_database_is_made() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                RunningService service = RunningService.launch(
                        home, Map.of("VAGLIO_HTTP_PORT", Integer.toString(taken.getLocalPort())))) {
            assertThat(service.awaitExit()).isEqualTo(1);
            assertThat(service.output()).contains("VAGLIO_HTTP_PORT").doesNotContain("\tat ");
        }
        assertThat(home.resolve("postgres")).doesNotExist();
    }

    @Test
    void a_home_that_cannot_be_written_is_said() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");
        try (RunningService service = RunningService.launch(file, Map.of())) {
            assertThat(service.awaitExit()).isEqualTo(1);
            assertThat(service.output()).contains("VAGLIO_HOME").doesNotContain("\tat ");
        }
    }

    @Test
    void a_given_database_is_used_and_left_running() throws IOException {
        try (EmbeddedPostgres given = EmbeddedPostgres.start()) {
            Map<String, String> settings =
                    Map.of("VAGLIO_DB_URL", given.getJdbcUrl("postgres", "postgres"), "VAGLIO_DB_USER", "postgres");
            try (RunningService service = RunningService.launch(home, settings)) {
                assertThat(service.post("/api/v1/decisions", "{\"lead\":{\"id\":\"x\"}}")
                                .statusCode())
                        .isEqualTo(200);
            }
            try (RunningService again = RunningService.launch(home, settings)) {
                assertThat(again.get("/api/v1/leads/x/decisions").body()).contains("decisionId");
            }
        }
        assertThat(home.resolve("postgres")).doesNotExist();
    }

    @Test
    void a_given_database_that_is_none_is_said() {
        Map<String, String> settings = Map.of("VAGLIO_DB_URL", "mysql://localhost/x");
        try (RunningService service = RunningService.launch(home, settings)) {
            assertThat(service.awaitExit()).isEqualTo(1);
            assertThat(service.output()).contains("VAGLIO_DB_URL").doesNotContain("\tat ");
        }
        assertThat(home.resolve("postgres")).doesNotExist();
    }

    @Test
    void a_database_that_dies_comes_back_without_a_restart_of_the_service() {
        try (RunningService service = RunningService.start(home)) {
            ProcessHandle database = RunningService.database(home);
            database.destroyForcibly();
            database.onExit().join();
            assertThat(service.get("/q/health/live").statusCode()).isEqualTo(200);
            int status = 0;
            while (status != 200) {
                status = service.get("/q/health/ready").statusCode();
                assertThat(status).isIn(200, 503);
            }
            assertThat(RunningService.database(home).pid()).isNotEqualTo(database.pid());
        }
    }
}
