package dev.vaglio.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vaglio.process.Person;
import java.util.List;
import java.util.Map;

/** Changes rules over HTTP, for what a page is to show. The rules of customers have few cases, so that it takes little time. */
final class Rules {
    static final String OF_CUSTOMERS = "post-sale";
    static final String OF_LEADS = "lead";

    private static final String DRAFTS = "/api/v1/drafts";
    private static final String REQUESTS = "/api/v1/change-requests";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Rules() {}

    /** A draft and the revision that it has. */
    record Begun(String id, int revision) {}

    /** A draft of what is live with these edits. */
    static Begun draft(Person editor, String ruleSet, String title, List<Map<String, ?>> edits) {
        ObjectNode asked = JSON.createObjectNode()
                .put("ruleSet", ruleSet)
                .put("title", title)
                .put("reason", "Agreed in the meeting of March");
        String id = post(editor, DRAFTS, asked, 201).required("id").asText();
        ObjectNode gesture = JSON.createObjectNode().put("revision", 0).put("reason", title);
        gesture.set("edits", JSON.valueToTree(edits));
        return new Begun(
                id,
                post(editor, DRAFTS + "/" + id + "/edits", gesture, 200)
                        .required("revision")
                        .asInt());
    }

    /** Another note beside a row, which decides nothing. */
    static Map<String, ?> note(String table, String row, String words) {
        return Map.of("op", "annotate", "table", table, "row", row, "annotation", words);
    }

    /** Asks for a draft to be published; each warning is taken upon the editor. Gives the path of the request. */
    static String submitted(Person editor, Begun draft, String title) {
        ObjectNode asked = JSON.createObjectNode()
                .put("draft", draft.id())
                .put("revision", draft.revision())
                .put("title", title)
                .put("reason", "The team asked for it: it happens every week");
        asked.set("acceptedWarnings", accepted(get(editor, REQUESTS + "/checks?draft=" + draft.id())));
        return REQUESTS + "/"
                + post(editor, REQUESTS, asked, 201).required("id").asText();
    }

    /** The page of a request. */
    static String page(String request) {
        return request.replace(REQUESTS, "/changes");
    }

    static void approved(Person approver, String request, int revision, String comment) {
        ObjectNode agreed = JSON.createObjectNode().put("revision", revision).put("comment", comment);
        post(approver, request + "/approve", agreed, 200);
    }

    static void said(Person who, String request, String comment) {
        post(who, request + "/comments", JSON.createObjectNode().put("comment", comment), 200);
    }

    /** Gives the number of the version. */
    static int published(Person approver, String request) {
        return post(approver, request + "/publish", JSON.createObjectNode(), 200)
                .required("version")
                .asInt();
    }

    private static ArrayNode accepted(JsonNode checks) {
        ArrayNode accepted = JSON.createArrayNode();
        checks.required("findings").forEach(finding -> {
            ObjectNode one = accepted.addObject()
                    .put("code", finding.required("code").asText())
                    .put("reason", "Words for it follow this week");
            List.of("table", "row").stream()
                    .filter(place -> finding.hasNonNull(place))
                    .forEach(place -> one.set(place, finding.get(place)));
        });
        return accepted;
    }

    static JsonNode get(Person who, String path) {
        return expect(200, () -> who.get(path));
    }

    static JsonNode post(Person who, String path, JsonNode body, int status) {
        return expect(status, () -> who.post(path, body.toString()));
    }

    private interface Call {
        Person.Answer answer() throws Exception;
    }

    private static JsonNode expect(int status, Call call) {
        try {
            Person.Answer answer = call.answer();
            if (answer.status() != status) {
                throw new AssertionError(answer.status() + " " + answer.text());
            }
            return answer.body();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
