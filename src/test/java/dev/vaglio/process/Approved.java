package dev.vaglio.process;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Change requests that everybody has agreed to: a draft of what is live, with other words in a comment of a model. */
final class Approved {
    private static final String REQUESTS = "/api/v1/change-requests";
    private static final String DRAFTS = "/api/v1/drafts";
    private static final String MODEL = "dmn/fit.dmn";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Approved() {}

    /** Where the request is found. */
    static String request(Person editor, Person approver, String words) throws Exception {
        String draft = draft(editor, words);
        String submission = JSON.createObjectNode()
                .put("draft", draft)
                .put("revision", 1)
                .put("title", words)
                .put("reason", "To see it published")
                .toString();
        String request = REQUESTS + "/"
                + expect(201, editor.post(REQUESTS, submission))
                        .body()
                        .required("id")
                        .asText();
        expect(200, approver.post(request + "/approve", "{\"revision\": 1}"));
        return request;
    }

    private static String draft(Person editor, String words) throws Exception {
        String begin = JSON.createObjectNode()
                .put("ruleSet", "lead")
                .put("title", words)
                .put("reason", "To see it published")
                .toString();
        String id =
                expect(201, editor.post(DRAFTS, begin)).body().required("id").asText();
        String model = DRAFTS + "/" + id + "/files/" + MODEL;
        String text = expect(200, editor.get(model)).text() + "<!-- " + words + " -->\n";
        expect(200, editor.put(model + "?revision=0", text));
        return id;
    }

    static Person.Answer expect(int status, Person.Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return answer;
    }
}
