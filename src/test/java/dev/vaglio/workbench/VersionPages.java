package dev.vaglio.workbench;

import dev.vaglio.process.Person;
import dev.vaglio.workbench.ShownPages.Shown;
import dev.vaglio.workbench.Workbench.Started;
import java.util.List;

/** Tables, versions and spreadsheets, with a version that was published. */
final class VersionPages {
    private VersionPages() {}

    static List<Shown> of(Started workbench) {
        Person editor = workbench.person("editor", "approver", "sales");
        int version = PublishedChange.of(workbench).version();
        return List.of(
                new Shown("tables", "/tables", editor),
                new Shown("tables-list", "/tables?as=list&find=P4", editor),
                new Shown("tables-post-sale", "/tables?ruleSet=post-sale", editor),
                new Shown("table", "/tables/bands-grade", editor),
                new Shown("versions", "/versions?ruleSet=post-sale", editor),
                new Shown("versions-one", "/versions", editor),
                new Shown(
                        "versions-compare",
                        "/versions/compare?ruleSet=post-sale&from=" + (version - 1) + "&to=" + version,
                        editor),
                new Shown("version", "/versions/" + (version - 1) + "?ruleSet=post-sale", editor),
                new Shown("sheet", "/sheet", editor));
    }
}
