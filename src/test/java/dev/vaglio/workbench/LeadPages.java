package dev.vaglio.workbench;

import dev.vaglio.process.Person;
import dev.vaglio.workbench.ShownPages.Shown;
import dev.vaglio.workbench.Workbench.Started;
import java.util.List;

/** The first page, the pipeline and the queue, and the leads and requests that they show. */
final class LeadPages {
    private LeadPages() {}

    static List<Shown> of(Started workbench) {
        Person editor = workbench.person("editor");
        Person approver = workbench.person("approver", "sales");
        try {
            String title = workbench.unique("India is a market");
            Rules.submitted(
                    editor,
                    Rules.draft(
                            editor,
                            Rules.OF_LEADS,
                            title,
                            List.of(Rules.note("fit-location", "fit-location.india", "Agreed in March"))),
                    title);
            String name = name(editor);
            decide(editor, workbench.unique("lead"), name, "contact", 9000, "2026-11-20T10:00:00Z");
            decide(editor, workbench.unique("lead"), name, "proposal", 24_000, "2026-01-20T10:00:00Z");
            decide(editor, workbench.unique("lead"), name, "won", 12_000, "2026-01-20T10:00:00Z");
            return List.of(
                    new Shown("home-approver", "/", approver),
                    new Shown("home-editor", "/?days=7", editor),
                    new Shown("home-first-steps", "/?ruleSet=post-sale", editor),
                    new Shown("pipeline", "/pipeline", editor),
                    new Shown("pipeline-nothing", "/pipeline?owner=nobody", editor),
                    new Shown("queue", "/queue", editor),
                    new Shown("queue-everyone", "/queue?everyone=true", editor),
                    new Shown("queue-empty", "/queue", approver));
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    static String name(Person person) throws Exception {
        return person.get("/api/v1/me").body().path("name").asText();
    }

    /** Decides a lead of an owner, who raised a hand. */
    static void decide(Person editor, String id, String owner, String stage, int amount, String at) throws Exception {
        expect(200, editor.post("/api/v1/decisions", """
                {"lead": {"id": "%s", "owner": "%s"}, "company": {"industry": "software", "employees": 120},
                 "pipeline": {"stage": "%s", "enteredStageAt": "%s", "amount": %s},
                 "activities": [{"id": "a-1", "type": "trial_request", "at": "%s"}]}""".formatted(id, owner, stage, at, amount, at)));
    }

    private static Person.Answer expect(int status, Person.Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return answer;
    }
}
