package dev.vaglio.workbench;

import dev.vaglio.process.Person;
import dev.vaglio.workbench.ShownPages.Shown;
import dev.vaglio.workbench.Workbench.Started;
import java.util.List;

/** The pages of drafts: one that changes something, and a list without any. */
final class DraftPages {
    private static final String EDITS = """
        {"revision": 0, "reason": "Agreed in March", "edits": [
          {"op": "setCell", "table": "fit-age", "row": "fit-age.young", "column": "fit-age_out1", "text": "4"},
          {"op": "setCell", "table": "fit-age", "row": "fit-age.adult", "column": "fit-age_out1", "text": "6"},
          {"op": "insertRow", "table": "fit-age", "after": "fit-age.young", "label": "Exactly thirty", "inputs": ["30"], "outputs": ["5"]}]}
        """;

    private DraftPages() {}

    static List<Shown> of(Started workbench) {
        Person editor = workbench.person("editor");
        String draft = draft(editor, "Age weighs more");
        post(editor, "/api/v1/drafts/" + draft + "/edits", EDITS);
        String page = "/drafts/" + draft;
        return List.of(
                new Shown("drafts", "/drafts", editor),
                new Shown("drafts-none", "/drafts?mine=true", workbench.person("editor")),
                new Shown("draft", page, editor),
                new Shown("draft-differences", page + "/differences", editor),
                new Shown(
                        "draft-table",
                        page + "/tables/fit-age?row=fit-age.young&column=fit-age_out1&tab=history",
                        editor),
                new Shown("draft-table-read", page + "/tables/fit-age", workbench.person("viewer")));
    }

    /** Begins a draft; its id. */
    static String draft(Person editor, String title) {
        return post(
                        editor,
                        "/api/v1/drafts",
                        "{\"ruleSet\": \"lead\", \"title\": \"" + title
                                + "\", \"reason\": \"Younger leads bought twice as often since the spring.\"}")
                .body()
                .path("id")
                .asText();
    }

    private static Person.Answer post(Person person, String path, String json) {
        try {
            Person.Answer answer = person.post(path, json);
            if (answer.status() >= 300) {
                throw new AssertionError(answer.text());
            }
            return answer;
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
