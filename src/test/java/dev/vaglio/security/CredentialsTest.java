package dev.vaglio.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

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
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class CredentialsTest {
    private static final String ME = "/api/v1/me";
    private static final String DECISIONS = "/api/v1/decisions";

    @ParameterizedTest
    @ValueSource(strings = {ME, DECISIONS, "/api/v1/rulesets", "/api/v1/nothing-is-here", "/q/metrics", "/q/openapi"})
    void without_credentials_nothing_answers(String path) {
        assertUnknown(As.nobody().get(path)).then().header("WWW-Authenticate", not(containsString("invalid_token")));
    }

    @Test
    void health_answers_also_to_those_who_bring_nonsense() {
        As.nobody().get("/q/health").then().statusCode(200);
        As.bearing("nonsense").get("/q/health").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "vaglio_0000", "vaglio_session_0000"})
    void a_token_of_nobody_is_refused_and_says_so(String token) {
        assertUnknown(As.bearing(token).get(ME)).then().header("WWW-Authenticate", containsString("invalid_token"));
    }

    @Test
    void a_large_body_without_credentials_is_read_away_and_refused() {
        assertUnknown(As.nobody()
                .contentType("application/json")
                .body("x".repeat(4_000_000))
                .post(DECISIONS));
    }

    @Test
    void the_given_key_is_that_of_a_caller_in_either_header() {
        As.bearing(As.CALLER_KEY).get(ME).then().body("name", equalTo("key:default"), "kind", equalTo("key"));
        As.nobody().header("X-API-Key", As.CALLER_KEY).get(ME).then().body("roles", equalTo(List.of("caller")));
    }

    @Test
    void a_role_that_is_missing_is_a_403_problem() {
        As.bearing(As.CALLER_KEY)
                .post("/api/v1/audit/verify")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", endsWith("/forbidden"));
    }

    @Test
    void the_log_names_who_called() {
        String lead = "L-" + UUID.randomUUID();
        String body = "{\"lead\": {\"id\": \"" + lead + "\"}}";
        json(As.bearing(As.CALLER_KEY), body).post(DECISIONS).then().statusCode(200);

        given().get("/api/v1/leads/" + lead + "/decisions").then().body("items[0].caller", equalTo("key:default"));
    }

    @Test
    void changes_of_reference_data_name_who_made_them() {
        String editor = As.tokenOf("editor");
        String name = As.bearing(editor).get(ME).path("name");
        String id = "R-" + UUID.randomUUID();
        json(As.bearing(editor), "{}")
                .put("/api/v1/reference/roster/" + id)
                .then()
                .statusCode(200);

        given().get("/api/v1/reference/changes?id=" + id).then().body("items[0].who", equalTo(name));
    }

    @Test
    void a_login_gives_a_token_and_a_cookie_that_scripts_of_pages_do_not_see() {
        Response begun = login(As.nobody(), "admin", As.ADMIN_PASSWORD);
        assertThat(begun.statusCode()).isEqualTo(200);
        assertThat(begun.header("Set-Cookie"))
                .startsWith("vaglio_session=" + begun.path("token"))
                .contains("HttpOnly", "SameSite=Strict")
                .doesNotContain("Secure");
        assertThat(login(As.nobody().header("X-Forwarded-Proto", "https"), "admin", As.ADMIN_PASSWORD)
                        .header("Set-Cookie"))
                .contains("Secure");
    }

    @Test
    void by_cookie_reading_is_free_and_changing_takes_the_header_that_another_site_can_not_send() {
        String token = As.tokenOf("editor");
        String item = "/api/v1/reference/roster/R-" + UUID.randomUUID();

        byCookie(token).get(ME).then().statusCode(200);
        json(byCookie(token), "{}").put(item).then().statusCode(403).body("detail", containsString("X-Requested-With"));
        json(byCookie(token).header("X-Requested-With", "fetch"), "{}")
                .put(item)
                .then()
                .statusCode(200);
    }

    @Test
    void after_the_logout_the_token_is_nobodys() {
        String token = As.tokenOf("viewer");
        As.bearing(token)
                .post("/api/v1/logout")
                .then()
                .statusCode(204)
                .header("Set-Cookie", startsWith("vaglio_session=;"));

        assertUnknown(As.bearing(token).get(ME));
    }

    @Test
    void who_has_another_password_ends_the_other_sessions() {
        String name = newUser("viewer");
        String kept = As.login(name, As.ADMIN_PASSWORD);
        String other = As.login(name, As.ADMIN_PASSWORD);
        String change = "{\"old\": \"%s\", \"password\": \"another good password\"}";

        json(As.bearing(kept), change.formatted("not the old one"))
                .post(ME + "/password")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/old"));
        json(As.bearing(kept), change.formatted(As.ADMIN_PASSWORD))
                .post(ME + "/password")
                .then()
                .statusCode(204);

        As.bearing(kept).get(ME).then().statusCode(200);
        assertUnknown(As.bearing(other).get(ME));
        assertThat(login(As.nobody(), name, As.ADMIN_PASSWORD).statusCode()).isEqualTo(401);
        As.login(name, "another good password");
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_refused_alike_and_slowed_down() {
        String known = newUser("viewer");
        String unknown = "nobody-" + UUID.randomUUID();

        for (int i = 0; i < Throttle.FREE; i++) {
            Response wrong = login(As.nobody(), known, "not the password");
            assertThat(wrong.statusCode()).isEqualTo(401);
            assertThat(wrong.asString())
                    .isEqualTo(login(As.nobody(), unknown, "not the password").asString());
        }
        for (String name : List.of(known, unknown)) {
            login(As.nobody(), name, As.ADMIN_PASSWORD).then().statusCode(429).header("Retry-After", not(equalTo("0")));
        }
    }

    private static String newUser(String role) {
        String name = "user-" + UUID.randomUUID();
        given().contentType("application/json")
                .body(Map.of("name", name, "roles", List.of(role), "password", As.ADMIN_PASSWORD))
                .post("/api/v1/users")
                .then()
                .statusCode(201);
        return name;
    }

    private static Response login(RequestSpecification call, String name, String password) {
        return call.contentType("application/json")
                .body(Map.of("name", name, "password", password))
                .post("/api/v1/login");
    }

    private static RequestSpecification byCookie(String token) {
        return As.nobody().cookie("vaglio_session", token);
    }

    private static RequestSpecification json(RequestSpecification call, String body) {
        return call.contentType("application/json").body(body);
    }

    private static Response assertUnknown(Response answer) {
        answer.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("type", endsWith("/unauthorized"));
        return answer;
    }
}
