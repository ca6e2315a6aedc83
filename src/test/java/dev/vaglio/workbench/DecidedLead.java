package dev.vaglio.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vaglio.process.Person;
import dev.vaglio.workbench.Workbench.Started;
import java.util.List;

/** A lead that was decided twice: once new, and once grown, two months later. */
record DecidedLead(String id, String first, String second) {
    private static final String FORM = "{\"id\": \"a\", \"type\": \"form_submit\", \"at\": \"2026-03-01T10:00:00Z\"}";
    private static final String TRIAL =
            "{\"id\": \"b\", \"type\": \"trial_request\", \"at\": \"2026-05-03T10:00:00Z\"}";

    static DecidedLead of(Started workbench) {
        Person caller = workbench.person("editor");
        String id = workbench.unique("lead");
        String first = decide(caller, id, "2026-03-02T09:00:00Z", 20, List.of(FORM));
        String second = decide(caller, id, "2026-05-04T09:00:00Z", 800, List.of(FORM, TRIAL));
        return new DecidedLead(id, first, second);
    }

    private static String decide(Person caller, String id, String asOf, int employees, List<String> activities) {
        String body = """
                {"asOf": "%s", "lead": {"id": "%s", "source": "web_form"},
                 "contact": {"country": "Italy", "consent": {"email": true}},
                 "company": {"industry": "manufacturing", "employees": %d}, "activities": [%s]}""".formatted(asOf, id, employees, String.join(",", activities));
        try {
            JsonNode answer = caller.post("/api/v1/decisions", body).body();
            if (!answer.has("decisionId")) {
                throw new AssertionError(answer.toString());
            }
            return answer.get("decisionId").asText();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
