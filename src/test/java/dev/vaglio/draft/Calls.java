package dev.vaglio.draft;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;

import dev.vaglio.edit.TableEdit;
import dev.vaglio.json.Json;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Calls of one draft over HTTP. */
record Calls(String id) {
    static final String API = "/api/v1/drafts";

    static Calls begin() {
        Response begun = post("", Map.of("ruleSet", "lead", "title", "Trial", "reason", "To see"));
        begun.then().statusCode(201);
        return new Calls(begun.path("id"));
    }

    static Response post(String path, Map<String, ?> body) {
        return given().contentType("application/json")
                .body(new String(Json.canonical(body), StandardCharsets.UTF_8))
                .post(API + path);
    }

    Response edit(int revision, TableEdit... edits) {
        return post(
                "/" + id + "/edits",
                Map.of(
                        "revision",
                        revision,
                        "reason",
                        "because",
                        "edits",
                        Arrays.stream(edits).map(TableEdit::tree).toList()));
    }

    Response turn(String how, int revision) {
        return post("/" + id + "/" + how, Map.of("revision", revision));
    }

    Response put(String path, int revision, String text) {
        return given().contentType("text/plain; charset=UTF-8")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .put(API + "/" + id + "/files/" + path + "?revision=" + revision);
    }

    Response show(String what) {
        return get(API + "/" + id + what);
    }

    String file(String path) {
        return new String(show("/files/" + path).asByteArray(), StandardCharsets.UTF_8);
    }
}
