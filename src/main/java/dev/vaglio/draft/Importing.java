package dev.vaglio.draft;

import dev.vaglio.edit.TableEdit;
import dev.vaglio.engine.BundleTables;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.problem.Places;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemException;
import dev.vaglio.problem.ProblemType;
import dev.vaglio.ruleset.PublishedVersion;
import dev.vaglio.ruleset.RuleSetProblems;
import dev.vaglio.ruleset.RuleSets;
import dev.vaglio.ruleset.Version;
import dev.vaglio.workbook.Content;
import dev.vaglio.workbook.Finding;
import dev.vaglio.workbook.Imported;
import dev.vaglio.workbook.Origin;
import dev.vaglio.workbook.TableImport;
import dev.vaglio.workbook.Unreadable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Makes drafts of files that were edited in a spreadsheet. The draft begins from the version that the file was made from,
 * so that what others published since is not taken back; merging brings it onto that.
 */
@Singleton
class Importing {
    private final Places places = new Places(DraftLimits.FILES_AT_ONCE, "Too many files are read at once.");
    private final RuleSets ruleSets;
    private final DraftSources sources;
    private final Drafts drafts;
    private final Editing editing;

    Importing(RuleSets ruleSets, DraftSources sources, Drafts drafts, Editing editing) {
        this.ruleSets = ruleSets;
        this.sources = sources;
        this.drafts = drafts;
        this.editing = editing;
    }

    /** What a file says; throws the problem of one that is no workbook of ours, and 503 while too many are read. */
    Imported read(String ruleSet, byte[] file, boolean csv) {
        return places.during(() -> readNow(ruleSet, file, csv));
    }

    private Imported readNow(String ruleSet, byte[] file, boolean csv) {
        Version live = RuleSetProblems.version(ruleSets, ruleSet, null);
        TableImport tables = new TableImport(
                new Content(
                        Origin.version(ruleSet, live.number(), live.hash()),
                        live.ruleSet().tables()),
                origin -> earlier(ruleSet, origin));
        try {
            return csv ? tables.csv(file) : tables.workbook(file);
        } catch (Unreadable refused) {
            throw Problem.of(
                            refused.isTooLarge() ? ProblemType.TOO_LARGE : ProblemType.INVALID_BODY,
                            "The file can not be read: " + refused.detail())
                    .with("code", refused.code())
                    .asException();
        }
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
        if (imported.refused() || isUnknown(imported)) {
            throw refused(imported);
        }
        List<TableEdit> edits = imported.edits();
        if (edits.size() > DraftLimits.IMPORTED) {
            throw Problem.of(ProblemType.TOO_LARGE, "The file changes more than one import may.")
                    .with("limit", DraftLimits.IMPORTED)
                    .with("edits", edits.size())
                    .asException();
        }
        int base = imported.base().origin().number().orElseThrow();
        Draft draft = drafts.begin(ruleSet, base, title, author, reason);
        return editing.edit(draft.id(), new Gesture(0, author, reason), edits);
    }

    /** From which version it was made is not known: whatever it does not say might be a change of others. */
    private static boolean isUnknown(Imported imported) {
        return imported.findings().stream().anyMatch(finding -> finding.code().equals("unknown_base"));
    }

    private static ProblemException refused(Imported imported) {
        return Problem.of(
                        ProblemType.INVALID_BODY,
                        isUnknown(imported)
                                ? "The file was not made from a version of this rule set; export it again."
                                : "The file is not taken as it stands; each place is said.")
                .with(
                        "findings",
                        imported.findings().stream().map(Finding::tree).toList())
                .asException();
    }
}
