package dev.vaglio.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** Somebody with a login of their own at a running service. */
public record Person(URI address, String token) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** An answer: its status, and its body where that is JSON. */
    public record Answer(int status, JsonNode body, String text) {}

    /** Has the administrator add a user, and logs them in. */
    public static Person of(RunningService service, String name, String... roles) throws Exception {
        String password = "a long password of nobody " + name.length();
        String user = JSON.writeValueAsString(JSON.createObjectNode()
                .put("name", name)
                .put("password", password)
                .set("roles", JSON.valueToTree(List.of(roles))));
        HttpResponse<String> added = service.post("/api/v1/users", user);
        if (added.statusCode() != 201) {
            throw new AssertionError(added.body());
        }
        String login = JSON.createObjectNode()
                .put("name", name)
                .put("password", password)
                .toString();
        Answer begun = new Person(service.address(), "").post("/api/v1/login", login);
        return new Person(service.address(), begun.body().path("token").asText());
    }

    /** The same login at another service, or at the same after it was started again. */
    Person at(RunningService service) {
        return new Person(service.address(), token);
    }

    public Answer get(String path) throws Exception {
        return send(request(path).GET());
    }

    public Answer post(String path, String json) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public Answer put(String path, String text) throws Exception {
        return send(request(path)
                .header("Content-Type", "text/plain; charset=UTF-8")
                .PUT(HttpRequest.BodyPublishers.ofString(text)));
    }

    public Answer putJson(String path, String json) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Answer(answer.statusCode(), json ? JSON.readTree(answer.body()) : NullNode.instance, answer.body());
    }
}
