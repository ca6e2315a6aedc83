package dev.vaglio.workbench;

import dev.vaglio.process.Person;
import dev.vaglio.workbench.ShownPages.Shown;
import dev.vaglio.workbench.Workbench.Started;
import java.util.List;
import java.util.Map;

/** What stands beside the grid of a draft: checks with a gap, cases, a lead to try. */
final class BesidePages {
    private BesidePages() {}

    static List<Shown> of(Started workbench) {
        Person editor = workbench.person("editor");
        String draft = "/drafts/" + withGap(editor, workbench.unique("A gap")).id();
        return List.of(
                new Shown("checks", draft + "/checks?table=bands-grade", editor),
                new Shown("cases", draft + "/cases?table=bands-grade", editor),
                new Shown("try-draft", draft + "/try", editor),
                new Shown("try", "/try", editor),
                new Shown("try-forbidden", "/try", workbench.person("viewer")));
    }

    /** A draft of which one table says nothing about leads that fit well and are keen. */
    static Rules.Begun withGap(Person editor, String title) {
        return Rules.draft(
                editor,
                Rules.OF_LEADS,
                title,
                List.of(Map.of("op", "deleteRow", "table", "bands-grade", "row", "bands-grade.fits-keen")));
    }
}
