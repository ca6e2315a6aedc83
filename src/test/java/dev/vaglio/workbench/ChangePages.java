package dev.vaglio.workbench;

import static dev.vaglio.workbench.Rules.OF_CUSTOMERS;
import static dev.vaglio.workbench.Rules.note;

import dev.vaglio.process.Person;
import dev.vaglio.workbench.ShownPages.Shown;
import dev.vaglio.workbench.Workbench.Started;
import java.util.List;
import java.util.Map;

/** The pages of change requests: the list, one as its approver sees it, a draft that is submitted, one that is merged. */
final class ChangePages {
    private static final String TABLE = "satisfaction";
    private static final String ROW = "satisfaction.neutral";

    private ChangePages() {}

    static List<Shown> of(Started workbench) {
        Person editor = workbench.person("editor");
        Person approver = workbench.person("approver");
        Rules.Begun overtaken = draft(workbench, editor, "Neutral is not bad");
        Rules.Begun first = draft(workbench, editor, "Neutral customers want a call");
        String published = Rules.submitted(editor, first, "Neutral customers want a call");
        Rules.approved(approver, published, first.revision(), "Good");
        Rules.published(approver, published);
        Rules.Begun open = Rules.draft(editor, OF_CUSTOMERS, "Customers who never answer", edits(workbench));
        String request = Rules.submitted(editor, open, "Customers who never answer");
        Rules.said(approver, request, "How many are there? It would be good to know before we say yes.");
        Rules.said(editor, request, "Eleven of four hundred, since January.");
        Rules.Begun ready = Rules.draft(editor, OF_CUSTOMERS, "A note on who is happy", edits(workbench));
        return List.of(
                new Shown("changes", "/changes", approver),
                new Shown("changes-rejected", "/changes?state=rejected", approver),
                new Shown("change", Rules.page(request), approver),
                new Shown("change-published", Rules.page(published), workbench.person("viewer")),
                new Shown("draft-submit", "/drafts/" + ready.id() + "/submit", editor),
                new Shown("draft-merge", "/drafts/" + overtaken.id() + "/merge", editor));
    }

    private static Rules.Begun draft(Started workbench, Person editor, String title) {
        return Rules.draft(
                editor, OF_CUSTOMERS, title, List.of(note(TABLE, ROW, workbench.unique("They answered between"))));
    }

    private static List<Map<String, ?>> edits(Started workbench) {
        String row = workbench.unique("satisfaction.silent");
        return List.of(
                note(TABLE, ROW, workbench.unique("They answered between")),
                Map.of(
                        "op",
                        "labelRow",
                        "table",
                        TABLE,
                        "row",
                        "satisfaction.happy",
                        "label",
                        "Content at the last call"),
                Map.of(
                        "op",
                        "insertRow",
                        "table",
                        TABLE,
                        "after",
                        "satisfaction.unhappy",
                        "row",
                        row,
                        "label",
                        "Nobody used it for decades",
                        "inputs",
                        List.of("-", "> 80000"),
                        "outputs",
                        List.of("\"at_risk\"", "\"talk_to_customer\"", "\"" + row + "\"")));
    }
}
