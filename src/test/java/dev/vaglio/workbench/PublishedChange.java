package dev.vaglio.workbench;

import static dev.vaglio.workbench.Rules.OF_CUSTOMERS;

import dev.vaglio.process.Person;
import dev.vaglio.workbench.Workbench.Started;
import java.util.List;

/** A version of the rules of customers that two people made: it decides as the one before, a row has another note. */
record PublishedChange(int version, String note) {
    static PublishedChange of(Started workbench) {
        Person editor = workbench.person("editor");
        Person approver = workbench.person("approver");
        String note = workbench.unique("Note");
        Rules.Begun draft = Rules.draft(
                editor, OF_CUSTOMERS, note, List.of(Rules.note("satisfaction", "satisfaction.unknown", note)));
        String request = Rules.submitted(editor, draft, note);
        Rules.approved(approver, request, draft.revision(), "Agreed");
        return new PublishedChange(Rules.published(approver, request), note);
    }
}
