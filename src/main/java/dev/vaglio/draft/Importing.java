package dev.vaglio.draft;

import dev.vaglio.edit.TableEdit;
import dev.vaglio.engine.BundleTables;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.ruleset.PublishedVersion;
import dev.vaglio.ruleset.RuleSetProblems;
import dev.vaglio.ruleset.RuleSets;
import dev.vaglio.ruleset.Version;
import dev.vaglio.workbook.Content;
import dev.vaglio.workbook.Imported;
import dev.vaglio.workbook.Origin;
import dev.vaglio.workbook.TableImport;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Makes drafts of files that were edited in a spreadsheet. The draft begins from the version that the file was made from,
 * so that what others published since is not taken back; merging brings it onto that.
 */
@Singleton
class Importing {
    private final SheetReading reading;
    private final RuleSets ruleSets;
    private final DraftSources sources;
    private final Drafts drafts;
    private final Editing editing;

    Importing(SheetReading reading, RuleSets ruleSets, DraftSources sources, Drafts drafts, Editing editing) {
        this.reading = reading;
        this.ruleSets = ruleSets;
        this.sources = sources;
        this.drafts = drafts;
        this.editing = editing;
    }

    /** What a file says; throws the problems of {@link SheetReading}, and of a rule set that is not there. */
    Imported read(String ruleSet, byte[] file, boolean csv) {
        Version live = RuleSetProblems.version(ruleSets, ruleSet, null);
        Content now = new Content(
                Origin.version(ruleSet, live.number(), live.hash()),
                live.ruleSet().tables());
        return reading.read(file, csv, () -> new TableImport(now, origin -> earlier(ruleSet, origin)));
    }

    /** The version that the file was made from. */
    RuleSetSource base(String ruleSet, Imported imported) {
        return sources.base(ruleSet, number(imported));
    }

    private static int number(Imported imported) {
        return imported.base().origin().number().orElseThrow();
    }

    private Optional<Content> earlier(String ruleSet, Origin origin) {
        return origin.number()
                .filter(number -> origin.ruleSet().equals(ruleSet))
                .flatMap(number -> ruleSets.versions(ruleSet).stream()
                        .filter(version -> version.number() == number)
                        .filter(version -> version.hash().equals(origin.hash()))
                        .findFirst())
                .map(version -> content(version, origin));
    }

    private Content content(PublishedVersion version, Origin origin) {
        RuleSetSource source = sources.base(version.ruleSet(), version.number());
        return new Content(origin, BundleTables.of(source).tables());
    }

    /** Begins a draft with the edits of the file as one change; throws the problem of a file that is not taken. */
    Changed begin(String ruleSet, Imported imported, String title, String author, String reason) {
        List<TableEdit> edits = SheetReading.edits(imported);
        Draft draft = drafts.begin(ruleSet, number(imported), title, author, reason);
        return editing.edit(draft.id(), new Gesture(0, author, reason), edits);
    }
}
