package dev.vaglio.workbench;

import dev.vaglio.process.Person;
import dev.vaglio.workbench.ShownPages.Shown;
import dev.vaglio.workbench.Workbench.Started;
import java.util.List;

/** The pages of users, keys, rule sets, mappings and reference data, and of files to be decided. */
final class AdministrationPages {
    private AdministrationPages() {}

    static List<Shown> of(Started workbench) {
        Person administrator = workbench.person("administrator");
        Person editor = workbench.person("editor");
        Person viewer = workbench.person("viewer");
        try {
            String draft = prepare(workbench, administrator, editor);
            return List.of(
                    new Shown("users", "/users", administrator),
                    new Shown("users-forbidden", "/users", viewer),
                    new Shown("keys", "/keys", administrator),
                    new Shown("acts", "/acts", administrator),
                    new Shown("rulesets", "/rulesets", viewer),
                    new Shown("ruleset", "/rulesets/lead", viewer),
                    new Shown("mappings", "/mappings", editor),
                    new Shown("mapping", "/mappings/crm-opportunities", editor),
                    new Shown("mapping-propose", "/mappings/propose", editor),
                    new Shown(
                            "mapping-edit",
                            "/mappings/edit?draft=" + draft + "&file=dmn/mappings/crm-opportunities.yaml",
                            editor),
                    new Shown("reference-roster", "/reference/roster", editor),
                    new Shown("reference-absences", "/reference/absences", editor),
                    new Shown("reference-empty", "/reference/competitors", viewer),
                    new Shown("reference-changes", "/reference/roster/changes", editor),
                    new Shown("upload", "/upload", editor));
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    /** Something to show on each page; answers with a draft. */
    private static String prepare(Started workbench, Person administrator, Person editor) throws Exception {
        String member = workbench.unique("carla");
        administrator.post(
                "/api/v1/api-keys", "{\"name\": \"" + workbench.unique("web-form") + "\", \"roles\": [\"caller\"]}");
        editor.putJson(
                "/api/v1/reference/roster/" + member,
                "{\"name\": \"Carla Neri\", \"role\": \"sales\", \"territories\": [\"IT\", \"CH\"], \"languages\": [\"it\"],"
                        + " \"workingHours\": \"mon-fri 09:00-18:00\", \"capacity\": 50, \"active\": true}");
        editor.putJson(
                "/api/v1/reference/absences/" + workbench.unique("away"),
                "{\"member\": \"" + member + "\", \"from\": \"2026-12-24\", \"to\": \"2026-12-31\"}");
        return editor.post(
                        "/api/v1/drafts",
                        "{\"ruleSet\": \"lead\", \"title\": \"A mapping\", \"reason\": \"To show it\"}")
                .body()
                .path("id")
                .asText();
    }
}
