package dev.vaglio.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.vaglio.testing.As;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class AdministrationTest {
    private static final String ME = "/api/v1/me";
    private static final String USERS = "/api/v1/users";
    private static final String KEYS = "/api/v1/api-keys";
    private static final String ACTS = "/api/v1/security/acts";

    @Test
    void a_generated_password_is_shown_once_and_logs_its_user_in() {
        String name = fresh("user");
        Response made = post(given(), USERS, Map.of("name", name, "roles", List.of("approver", "sales")));
        made.then().statusCode(201).body("roles", contains("approver", "sales"), "active", equalTo(true));

        String token = As.login(name, made.path("password"));

        As.bearing(token).get(ME).then().body("name", equalTo(name), "kind", equalTo("user"));
        assertThat(given().get(USERS).asString()).contains(name).doesNotContain("argon2", "password");
    }

    @Test
    void other_roles_hold_at_once_for_who_is_logged_in() {
        String token = As.tokenOf("viewer");
        String name = As.bearing(token).get(ME).path("name");
        patch(name, Map.of("roles", List.of("auditor"))).then().statusCode(200);

        As.bearing(token).get(ACTS).then().statusCode(200);
    }

    @Test
    void who_is_let_in_no_more_is_out_at_once_and_stays_out() {
        String token = As.tokenOf("editor");
        String name = As.bearing(token).get(ME).path("name");
        patch(name, Map.of("active", false)).then().statusCode(200).body("active", equalTo(false));

        As.bearing(token).get(ME).then().statusCode(401);
        post(As.nobody(), "/api/v1/login", Map.of("name", name, "password", As.ADMIN_PASSWORD))
                .then()
                .statusCode(401);
    }

    @Test
    void a_reset_password_ends_the_sessions_and_is_the_one_that_is_good() {
        String token = As.tokenOf("editor");
        String name = As.bearing(token).get(ME).path("name");
        String password =
                post(given(), USERS + "/" + name + "/password", Map.of()).path("password");

        As.bearing(token).get(ME).then().statusCode(401);
        As.bearing(As.login(name, password)).get(ME).then().statusCode(200);
    }

    @Test
    void a_key_is_shown_once_and_is_good_until_it_is_revoked() {
        String name = fresh("key");
        Response made = post(given(), KEYS, Map.of("name", name, "roles", List.of("caller", "viewer")));
        String key = made.path("key");
        made.then().statusCode(201).body("hint", equalTo(key.substring(0, 11) + "…"), "expiresAt", nullValue());
        As.bearing(key).get(ME).then().body("name", equalTo("key:" + name));

        given().delete(KEYS + "/" + made.path("id")).then().statusCode(204);

        As.bearing(key).get(ME).then().statusCode(401);
        given().get(KEYS)
                .then()
                .body("items.find {it.name == '" + name + "'}.revokedAt", notNullValue())
                .body(not(containsString(key)));
    }

    @Test
    void the_name_of_a_key_is_free_again_when_it_is_revoked() {
        Map<String, Object> wanted = Map.of("name", fresh("key"), "roles", List.of("caller"));
        String id = post(given(), KEYS, wanted).path("id");

        post(given(), KEYS, wanted).then().statusCode(409);
        given().delete(KEYS + "/" + id);
        post(given(), KEYS, wanted).then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/api-keys, approver, /roles",
        "/api/v1/api-keys, administrator, /roles",
        "/api/v1/users, king, /roles",
        "/api/v1/users, sales, /roles"
    })
    void roles_that_nobody_can_have_are_refused_at_their_place(String where, String role, String pointer) {
        post(given(), where, Map.of("name", fresh("x"), "roles", List.of(role)))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void names_passwords_and_times_that_can_not_be_are_refused_at_their_places_and_not_repeated() {
        post(given(), USERS, Map.of("name", "Anna:1", "roles", List.of("viewer"), "password", "too short"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/name", "/password"))
                .body(not(containsString("too short")));
        post(given(), KEYS, Map.of("name", "x", "roles", List.of("caller"), "expiresAt", "2020-01-01T00:00:00Z"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/expiresAt"));
    }

    @Test
    void only_an_administrator_makes_users_and_only_auditors_read_the_acts() {
        String editor = As.tokenOf("editor");
        post(As.bearing(editor), USERS, Map.of("name", fresh("x"), "roles", List.of("administrator")))
                .then()
                .statusCode(403);
        As.bearing(editor).get(ACTS).then().statusCode(403);
        As.user("auditor").get(ACTS).then().statusCode(200);
    }

    @Test
    void what_was_done_is_kept_with_who_did_it() {
        String administrator = As.tokenOf("administrator");
        String who = As.bearing(administrator).get(ME).path("name");
        String name = fresh("key");
        post(As.bearing(administrator), KEYS, Map.of("name", name, "roles", List.of("viewer")));

        given().get(ACTS)
                .then()
                .body("items.find {it.whom == 'key:" + name + "'}.who", equalTo(who))
                .body("items.find {it.whom == 'key:" + name + "'}.act", equalTo("key_created"));
    }

    @Test
    void acts_are_narrowed_to_a_person_and_a_kind_and_users_say_when_they_logged_in_last() {
        String token = As.tokenOf("viewer");
        String name = As.bearing(token).get(ME).path("name");

        given().get(ACTS + "?person=" + name)
                .then()
                .statusCode(200)
                .body("items.act", contains("logged_in", "user_created"));
        given().get(ACTS + "?act=user_created&person=" + name).then().body("items.whom", contains(name));
        given().get(ACTS + "?act=walked").then().statusCode(400);
        given().get(USERS).then().body("items.find {it.name == '" + name + "'}.lastLoginAt", notNullValue());
    }

    private static Response patch(String name, Map<String, Object> change) {
        return given().contentType("application/json").body(change).patch(USERS + "/" + name);
    }

    private static Response post(RequestSpecification call, String where, Map<String, Object> body) {
        return call.contentType("application/json").body(body).post(where);
    }

    private static String fresh(String kind) {
        return kind + "-" + UUID.randomUUID();
    }
}
