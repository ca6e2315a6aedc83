package dev.vaglio.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vaglio.process.Person.Answer;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change of the rules from its first cell to its end, by several people, on two services over one database. */
@Tag("endurance")
class LifeOfAVersionIT {
    private static final String LEAD = "{\"asOf\": \"2026-03-02T09:00:00Z\", \"lead\": {\"id\": \"life\"},"
            + " \"contact\": {\"country\": \"India\"}}";
    private static final String EDIT =
            "{\"revision\": 0, \"reason\": \"India counts more\", \"edits\": [{\"op\": \"setCell\","
                    + " \"table\": \"fit-location\", \"row\": \"fit-location.india\", \"column\": \"fit-location_out1\","
                    + " \"text\": \"2\"}]}";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CASES = "dmn/fit.cases.yaml";

    @TempDir
    Path homes;

    @Test
    void a_weight_is_drafted_approved_by_two_teams_scheduled_live_everywhere_and_rolled_back() throws Exception {
        Path home = homes.resolve("one");
        try (RunningService one = RunningService.start(home);
                RunningService two = RunningService.launch(homes.resolve("two"), RunningService.sameDatabase(home))) {
            Person editor = Person.of(one, "edith", "editor");
            Person sales = Person.of(one, "sally", "approver", "sales");
            Person marketing = Person.of(one, "mark", "approver", "marketing");
            assertThat(total(two)).isEqualTo(1);

            String draft = draft(editor);
            Answer submitted = submit(editor, draft, revision(editor, draft));
            assertThat(submitted.status()).as(submitted.text()).isEqualTo(201);
            String request =
                    "/api/v1/change-requests/" + submitted.body().path("id").asText();

            assertThat(approve(editor, request).status()).isEqualTo(403);
            assertThat(approve(sales, request).status()).isEqualTo(200);
            assertThat(sales.post(request + "/publish", "{}").status()).isEqualTo(409);
            assertThat(approve(marketing, request).status()).isEqualTo(200);

            annotate(editor, draft);
            assertThat(sales.get(request).body().path("missingApprovals")).hasSize(2);
            approve(sales, request);
            approve(marketing, request);
            schedule(sales, request);

            awaitVersion(two, 2);
            assertThat(total(two)).isEqualTo(2);
            assertThat(sales.get(request).body().path("version").asInt()).isEqualTo(2);
            assertThat(words(editor)).isEqualTo("Lives in India 1 → 2, annotation – → Agreed in March");

            assertThat(sales.post("/api/v1/rulesets/lead/rollback", "{\"version\": 1, \"reason\": \"It did not help\"}")
                            .status())
                    .isEqualTo(200);
            awaitVersion(two, 3);
            assertThat(total(two)).isEqualTo(1);
            assertThat(editor.get("/api/v1/rulesets/lead/versions").body().path("items"))
                    .hasSize(3);
        }
    }

    /** A draft with another weight and the cases that say so; without them it is refused. */
    private static String draft(Person editor) throws Exception {
        Answer begun = editor.post(
                "/api/v1/drafts", "{\"ruleSet\": \"lead\", \"title\": \"India\", \"reason\": \"A new market\"}");
        String draft = begun.body().path("id").asText();
        assertThat(editor.post("/api/v1/drafts/" + draft + "/edits", EDIT).status())
                .isEqualTo(200);
        assertThat(submit(editor, draft, 1).status()).isEqualTo(422);
        String cases = "/api/v1/drafts/" + draft + "/files/" + CASES;
        String mended = editor.get(cases)
                .text()
                .replace("fit-location.india: 1", "fit-location.india: 2")
                .replaceAll("(name: country_in(?:dia)?_gives_1\\n.*\\n.*\\n *score: \\{fit: )1", "$12");
        assertThat(editor.put(cases + "?revision=1", mended).status()).isEqualTo(200);
        return draft;
    }

    private static int revision(Person person, String draft) throws Exception {
        return person.get("/api/v1/drafts/" + draft).body().path("revision").asInt();
    }

    private static Answer submit(Person person, String draft, int revision) throws Exception {
        return person.post(
                "/api/v1/change-requests",
                "{\"draft\": \"" + draft + "\", \"revision\": " + revision
                        + ", \"title\": \"India\", \"reason\": \"A new market\"}");
    }

    private static void annotate(Person editor, String draft) throws Exception {
        String edit = "{\"revision\": " + revision(editor, draft) + ", \"edits\": [{\"op\": \"annotate\", \"table\":"
                + " \"fit-location\", \"row\": \"fit-location.india\", \"annotation\": \"Agreed in March\"}]}";
        assertThat(editor.post("/api/v1/drafts/" + draft + "/edits", edit).status())
                .isEqualTo(200);
    }

    /** Of the revision that the request has now. */
    private static Answer approve(Person person, String request) throws Exception {
        String revision = person.get(request).body().path("revision").asText();
        return person.post(request + "/approve", "{\"revision\": " + revision + ", \"comment\": \"Fine\"}");
    }

    private static void schedule(Person person, String request) throws Exception {
        String at = Instant.now().plusSeconds(5).toString();
        assertThat(person.post(request + "/schedule", "{\"at\": \"" + at + "\"}")
                        .status())
                .isEqualTo(200);
    }

    private static String words(Person person) throws Exception {
        JsonNode tables =
                person.get("/api/v1/rulesets/lead/diff?from=1&to=2").body().path("tables");
        return tables.path(0).path("rows").path(0).path("text").asText();
    }

    private static int total(RunningService service) throws Exception {
        return decided(service).path("score").path("total").asInt();
    }

    private static void awaitVersion(RunningService service, int version) throws Exception {
        while (decided(service).path("ruleSet").path("version").asInt() != version) {
            Thread.onSpinWait();
        }
    }

    private static JsonNode decided(RunningService service) throws Exception {
        return JSON.readTree(service.post("/api/v1/decisions?dryRun=true", LEAD).body());
    }
}
