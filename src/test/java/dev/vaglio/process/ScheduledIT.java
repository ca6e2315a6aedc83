package dev.vaglio.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A publication at a date, on two services over one database, also where none ran at that minute. */
@Tag("endurance")
class ScheduledIT {
    private static final String LEAD = "/api/v1/rulesets/lead";
    private static final String HOURS_PASS = "UPDATE change_request SET due_at = due_at - interval '2 hours'";

    @TempDir
    Path homes;

    @Test
    void it_happens_once_on_time_and_once_and_late_where_both_were_down() throws Exception {
        Path home = homes.resolve("one");
        RunningService one = RunningService.start(home);
        RunningService two = RunningService.launch(homes.resolve("two"), RunningService.sameDatabase(home));
        Person editor = Person.of(one, "edith", "editor");
        Person approver = Person.of(one, "sally", "approver", "sales");

        String onTime = Approved.request(editor, approver, "on time");
        schedule(approver, onTime, Instant.now().plusSeconds(2));
        awaitLive(approver, 2);
        awaitLive(approver.at(two), 2);
        assertPublishedOnce(approver, onTime, false);

        String missed = Approved.request(editor, approver, "missed");
        schedule(approver, missed, Instant.now().plusSeconds(3600));
        two.kill();
        one.kill();
        hoursPass(home);
        try (RunningService first = RunningService.start(home);
                RunningService second =
                        RunningService.launch(homes.resolve("two"), RunningService.sameDatabase(home))) {
            Person after = approver.at(first);
            awaitLive(after, 3);
            awaitLive(approver.at(second), 3);
            assertPublishedOnce(after, missed, true);
        }
    }

    private static void schedule(Person approver, String request, Instant at) throws Exception {
        Approved.expect(200, approver.post(request + "/schedule", "{\"at\": \"" + at + "\"}"));
    }

    private static void hoursPass(Path home) throws Exception {
        try (Connection connection = HomeDatabase.of(home).getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(HOURS_PASS + " WHERE state = 'open'"))
                    .isEqualTo(1);
        }
    }

    private static void awaitLive(Person person, int number) throws Exception {
        while (!isLive(person, number)) {
            Thread.onSpinWait();
        }
    }

    private static boolean isLive(Person person, int number) throws Exception {
        JsonNode versions = person.get(LEAD + "/versions").body().required("items");
        return versions.path(number - 1).path("live").asBoolean();
    }

    private static void assertPublishedOnce(Person person, String request, boolean late) throws Exception {
        JsonNode now = person.get(request).body();
        assertThat(now.required("state").asText()).isEqualTo("published");
        assertThat(now.required("late").asBoolean()).isEqualTo(late);
        String subject = "change-request/" + request.substring(request.lastIndexOf('/') + 1);
        assertThat(person.get(LEAD + "/events?subject=" + subject)
                        .body()
                        .required("items")
                        .findValuesAsText("what"))
                .containsOnlyOnce("published");
    }
}
