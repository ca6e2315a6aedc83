package dev.vaglio.workbench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vaglio.process.Person;
import dev.vaglio.workbench.Workbench.Started;

/** A version that two people made, which decides as the one before: a row of one table has another note. */
record PublishedChange(int version, String note) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TABLE = "review-days";
    private static final String DRAFTS = "/api/v1/drafts";
    private static final String REQUESTS = "/api/v1/change-requests";

    static PublishedChange of(Started workbench) {
        try {
            return published(
                    workbench.person("editor"), workbench.person("approver", "sales"), workbench.unique("Note"));
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static PublishedChange published(Person editor, Person approver, String note) throws Exception {
        String draft = noted(editor, note);
        ObjectNode submission = JSON.createObjectNode()
                .put("draft", draft)
                .put("revision", 1)
                .put("title", note)
                .put("reason", "Agreed in the review: " + note);
        String request = REQUESTS + "/"
                + expect(201, editor.post(REQUESTS, submission.toString()))
                        .body()
                        .required("id")
                        .asText();
        expect(200, approver.post(request + "/approve", "{\"revision\": 1}"));
        Person.Answer answer = expect(200, approver.post(request + "/publish", "{}"));
        return new PublishedChange(answer.body().path("version").asInt(), note);
    }

    private static String noted(Person editor, String note) throws Exception {
        ObjectNode begin = JSON.createObjectNode()
                .put("ruleSet", "lead")
                .put("title", note)
                .put("reason", "To note it");
        String draft = expect(201, editor.post(DRAFTS, begin.toString()))
                .body()
                .required("id")
                .asText();
        String row = expect(200, editor.get(DRAFTS + "/" + draft + "/tables/" + TABLE))
                .body()
                .at("/rows/0/id")
                .asText();
        ObjectNode gesture = JSON.createObjectNode().put("revision", 0);
        gesture.putArray("edits")
                .addObject()
                .put("op", "annotate")
                .put("table", TABLE)
                .put("row", row)
                .put("annotation", note);
        expect(200, editor.post(DRAFTS + "/" + draft + "/edits", gesture.toString()));
        return draft;
    }

    private static Person.Answer expect(int status, Person.Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return answer;
    }
}
