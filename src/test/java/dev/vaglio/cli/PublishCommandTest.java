package dev.vaglio.cli;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.ruleset.Bundle;
import dev.vaglio.ruleset.BundleZip;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Rules of a folder on their way to a running service. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class PublishCommandTest {
    private static final String ITALY = "<outputEntry id=\"fit-location.italy_out1\"><text>";
    private static final String TEXTS = "dmn/texts.it.yaml";
    /** Its cases are few, and all of them are run. */
    private static final String CUSTOMERS = "post-sale";

    private static final String START = "<outputEntry id=\"check-ins.start_out2\"><text>";
    private static final Pattern DRAFT = Pattern.compile("[0-9a-f-]{36}");
    private static final Pattern REQUEST = Pattern.compile("Change request ([0-9]+), still to approve");

    private Path folder = Path.of("target");
    private String key = "";

    @BeforeEach
    void anEditorHasAKeyAndAFolder() throws IOException {
        folder = Files.createTempDirectory("vaglio-publish-");
        key = given().contentType("application/json")
                .body(Map.of("name", "ci-" + UUID.randomUUID(), "roles", List.of("editor")))
                .post("/api/v1/api-keys")
                .path("key");
    }

    @AfterEach
    void clearTheFolder() throws IOException {
        Files.deleteIfExists(folder.resolve("key"));
        Files.deleteIfExists(folder.resolve("rules.zip"));
        Files.delete(folder);
    }

    @Test
    void rules_are_sent_as_a_draft_and_what_is_wrong_is_said_at_its_place() throws IOException {
        Ran ran = publish(key, rules("dmn/fit.dmn", text -> text.replace(ITALY + "8<", ITALY + "many<")));

        assertThat(ran.out()).containsPattern("Sent as [0-9a-f-]{36}, revision 1, made from version [0-9]+");
        assertThat(ran.out()).containsPattern("(?m)^error .*fit-location\\.italy.*\\[points-not-a-number]$");
        assertThat(ran.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(ran.out() + ran.err()).doesNotContain(key);
    }

    @Test
    void what_could_do_harm_does_not_become_a_draft() throws IOException {
        Ran ran = publish(key, rules("dmn/broken.dmn", none -> "<!DOCTYPE x><x/>"));

        assertThat(ran.err()).contains("422 ", "dmn/broken.dmn doctype: ");
        assertThat(ran.out()).doesNotContain("Sent as");
        assertThat(ran.exit()).isEqualTo(Exit.FINDINGS);
    }

    @Test
    void a_draft_that_was_sent_before_gets_its_next_revision() throws IOException {
        Path rules = ofCustomers(TEXTS, text -> text + "# A remark\n");
        Ran first = publish(key, rules, "--rule-set", CUSTOMERS);
        assertThat(first.out()).contains(" cases, 0 failed");
        assertThat(first.exit()).isZero();

        Path more = ofCustomers(TEXTS, text -> text + "# Another\n");
        Ran second = publish(key, more, "--rule-set", CUSTOMERS, "--draft", first(DRAFT, first.out()));
        assertThat(second.out()).contains(", revision 2, made from");
    }

    @Test
    void a_failing_case_is_named_and_nothing_is_asked_for() throws IOException {
        Ran ran = publish(
                key,
                ofCustomers("dmn/parameters.dmn", text -> text.replace(START + "14<", START + "15<")),
                "--rule-set",
                CUSTOMERS,
                "--submit",
                "--title",
                "A day later",
                "--reason",
                "They ask for it");

        assertThat(ran.err()).contains("422 ", "failing cases stand against it");
        assertThat(ran.out()).containsPattern("(?m)^case dmn/[a-z-]+\\.cases\\.yaml .*expected");
        assertThat(ran.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(ran.out()).doesNotContain("Change request");
    }

    @Test
    void rules_that_hold_become_a_change_request_that_others_approve() throws IOException {
        Ran ran = publish(
                key,
                ofCustomers(TEXTS, text -> text + "# Another remark\n"),
                "--rule-set",
                CUSTOMERS,
                "--submit",
                "--title",
                "A remark",
                "--reason",
                "To see");

        assertThat(ran.exit()).isZero();
        get("/api/v1/change-requests/" + first(REQUEST, ran.out()))
                .then()
                .statusCode(200)
                .body("title", equalTo("A remark"))
                .body("state", equalTo("open"));
    }

    @Test
    void a_key_that_is_not_let_in_is_said_and_not_shown() throws IOException {
        String wrong = "vaglio_not_a_key_of_this_service";
        Ran ran = publish(wrong, rules(TEXTS, text -> text));

        assertThat(ran.err()).startsWith("401 ");
        assertThat(ran.exit()).isEqualTo(Exit.CANNOT_READ);
        assertThat(ran.out() + ran.err()).doesNotContain(wrong);
    }

    @Test
    void a_key_comes_out_of_the_environment_and_never_stands_in_an_error() {
        assertThat(ApiKey.of(null, name -> name.equals("VAGLIO_API_KEY") ? " " + key + "\n" : null)
                        .text())
                .isEqualTo(key);
        assertThatThrownBy(() -> ApiKey.of(null, name -> null)).hasMessageContaining("set VAGLIO_API_KEY");
        assertThatThrownBy(() -> ApiKey.of(null, name -> "two words of a secret"))
                .message()
                .contains("holds no API key")
                .doesNotContain("secret");
    }

    @Test
    void what_can_not_be_reached_and_what_is_not_understood_have_exit_codes_of_their_own() throws IOException {
        Path rules = rules(TEXTS, text -> text);
        assertThat(Ran.of("publish", rules.toString(), "--server", "http://localhost:1", "--key-file", keyFile(key))
                        .exit())
                .isEqualTo(Exit.CANNOT_READ);
        assertThat(publish(key, rules, "--submit").exit()).isEqualTo(Exit.USAGE);
        assertThat(Ran.of("publish", rules.toString(), "--server", "ftp://x", "--key-file", keyFile(key))
                        .exit())
                .isEqualTo(Exit.USAGE);
        assertThat(publish(key, folder.resolve("gone")).exit()).isEqualTo(Exit.CANNOT_READ);
    }

    private Ran publish(String with, Path rules, String... more) throws IOException {
        return Ran.of(Stream.of(
                        Stream.of("publish", rules.toString(), "--key-file", keyFile(with)),
                        Stream.of("--server", "http://localhost:" + RestAssured.port + "/"),
                        Stream.of(more))
                .flatMap(arguments -> arguments)
                .toArray(String[]::new));
    }

    private String keyFile(String with) throws IOException {
        return Files.writeString(folder.resolve("key"), with + "\n").toString();
    }

    private Path rules(String path, UnaryOperator<String> edit) throws IOException {
        return zip(Bundle.shipped(), path, edit);
    }

    private Path ofCustomers(String path, UnaryOperator<String> edit) throws IOException {
        return zip(Bundle.folder(CUSTOMERS, Path.of("target", "classes", "rulesets", CUSTOMERS)), path, edit);
    }

    /** A zip of the shipped rules, one file of them edited; empty where there is none before. */
    private Path zip(RuleSetSource shipped, String path, UnaryOperator<String> edit) throws IOException {
        TreeMap<String, String> files = new TreeMap<>(shipped.files());
        files.put(path, edit.apply(files.getOrDefault(path, "")));
        return Files.write(folder.resolve("rules.zip"), BundleZip.write(new RuleSetSource(shipped.name(), files)));
    }

    private static String first(Pattern pattern, String text) {
        MatchResult found = pattern.matcher(text).results().findFirst().orElseThrow();
        return found.group(found.groupCount());
    }
}
