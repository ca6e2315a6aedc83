package dev.vaglio.testing;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who calls in a test. Without a word every call of RestAssured is that of a user who has every role; what speaks HTTP
 * another way takes {@link #token()}.
 */
public final class As {
    public static final String ADMIN_PASSWORD = "the password of the tests";
    public static final String CALLER_KEY = "vaglio_the_caller_key_of_the_tests";

    private static final String[] EVERYTHING = {"caller", "viewer", "editor", "approver", "auditor", "administrator"};
    /** The token of the user who has every role, and that of the administrator, by the port of the application. */
    private static final Map<Integer, String> TOKENS = new ConcurrentHashMap<>();

    private static final Map<Integer, String> ADMINISTRATORS = new ConcurrentHashMap<>();

    private As() {}

    /** The user who has every role, as {@code Authorization: Bearer} carries it. */
    public static String token() {
        return TOKENS.computeIfAbsent(RestAssured.port, port -> tokenOf(EVERYTHING));
    }

    /** The name of the user who has every role, as logs have it. */
    public static String name() {
        return given().get("/api/v1/me").path("name");
    }

    /** A call of a new user with these roles, such as {@code As.user("approver", "sales").post(…)}. */
    public static RequestSpecification user(String... roles) {
        return bearing(tokenOf(roles));
    }

    /** A new user with these roles, for several calls: {@code As.bearing(anna)}. */
    public static String tokenOf(String... roles) {
        String name = "user-" + UUID.randomUUID();
        bearing(ADMINISTRATORS.computeIfAbsent(RestAssured.port, port -> login("admin", ADMIN_PASSWORD)))
                .contentType("application/json")
                .body(Map.of("name", name, "roles", List.of(roles), "password", ADMIN_PASSWORD))
                .post("/api/v1/users")
                .then()
                .statusCode(201);
        return login(name, ADMIN_PASSWORD);
    }

    /** A call with a token or a key. */
    public static RequestSpecification bearing(String token) {
        return nobody().header("Authorization", "Bearer " + token);
    }

    /** A call without credentials. */
    public static RequestSpecification nobody() {
        return given().noFilters();
    }

    /** Logs in and gives the token. */
    public static String login(String name, String password) {
        return nobody().contentType("application/json")
                .body(Map.of("name", name, "password", password))
                .post("/api/v1/login")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
    }
}
