package dev.vaglio.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is killed at each step of a publication leaves the version whole, or nothing of it. */
@Tag("endurance")
class KilledPublicationIT {
    private static final String VERSIONS = "/api/v1/rulesets/lead/versions";

    @TempDir
    Path home;

    private RunningService service;
    private Person editor;
    private Person approver;

    @BeforeEach
    void aRequestCanBeApproved() throws Exception {
        service = RunningService.start(home);
        editor = Person.of(service, "edith", "editor");
        approver = Person.of(service, "sally", "approver", "sales");
    }

    @AfterEach
    void end() {
        service.close();
    }

    @Test
    void killed_before_the_commit_nothing_is_published_and_the_request_can_be_published_again() throws Exception {
        String request = Approved.request(editor, approver, "before");
        for (String table : new String[] {"rule_set_version", "rule_set_signature", "change_request", "rule_event"}) {
            try (Held held = Held.writesTo(home, table)) {
                killed(request, held);
            }
            restart();
            assertThat(versions()).as(table).hasSize(1);
            JsonNode now = approver.get(request).body();
            assertThat(now.required("state").asText()).as(table).isEqualTo("open");
            assertThat(now.required("missingApprovals")).as(table).isEmpty();
        }
        Approved.expect(200, approver.post(request + "/publish", "{}"));
        assertWholeAndLive(request, 2);
    }

    @Test
    void killed_while_it_commits_or_before_it_is_swapped_in_the_version_is_live_at_the_next_start() throws Exception {
        String committing = Approved.request(editor, approver, "committing");
        try (Held held = Held.commits(home)) {
            killed(committing, held);
        }
        restart();
        assertWholeAndLive(committing, 2);

        String committed = Approved.request(editor, approver, "committed");
        Held held = Held.commits(home);
        CompletableFuture<Person.Answer> asked = publish(committed);
        held.awaitWaiting(1);
        try (Held reading = held.untilCommitted()) {
            kill(asked);
        }
        restart();
        assertWholeAndLive(committed, 3);
    }

    /** Has a request published, and the service killed as it waits. */
    private void killed(String request, Held held) throws Exception {
        CompletableFuture<Person.Answer> asked = publish(request);
        held.awaitWaiting(1);
        kill(asked);
    }

    private CompletableFuture<Person.Answer> publish(String request) {
        Person asks = approver;
        return CompletableFuture.supplyAsync(() -> {
            try {
                return asks.post(request + "/publish", "{}");
            } catch (Exception broken) {
                throw new CompletionException(broken);
            }
        });
    }

    private void kill(CompletableFuture<Person.Answer> asked) {
        service.kill();
        assertThatThrownBy(asked::join).hasCauseInstanceOf(IOException.class);
    }

    private void restart() throws Exception {
        Held.awaitNobody(home);
        service = RunningService.start(home);
        editor = editor.at(service);
        approver = approver.at(service);
    }

    private JsonNode versions() throws Exception {
        return approver.get(VERSIONS).body().required("items");
    }

    private void assertWholeAndLive(String request, int number) throws Exception {
        JsonNode versions = versions();
        assertThat(versions).hasSize(number);
        JsonNode newest = versions.get(number - 1);
        assertThat(newest.required("version").asInt()).isEqualTo(number);
        assertThat(newest.required("live").asBoolean()).isTrue();
        assertThat(newest.required("signature").isObject()).isTrue();
        JsonNode published = approver.get(request).body();
        assertThat(published.required("state").asText()).isEqualTo("published");
        assertThat(published.required("version").asInt()).isEqualTo(number);
        String of = "change-request/" + request.substring(request.lastIndexOf('/') + 1);
        assertThat(approver.get("/api/v1/rulesets/lead/events?subject=" + of)
                        .body()
                        .required("items")
                        .findValuesAsText("what"))
                .containsOnlyOnce("published");
    }
}
