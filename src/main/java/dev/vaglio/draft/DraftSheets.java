package dev.vaglio.draft;

import dev.vaglio.engine.BundleTables;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.workbook.Content;
import dev.vaglio.workbook.Imported;
import dev.vaglio.workbook.Origin;
import dev.vaglio.workbook.TableImport;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Drafts as spreadsheets and back. A file names the revision that it was made from, so that what others did since stays, and
 * is a conflict where both changed the same cell, as with any other edit.
 */
@Singleton
class DraftSheets {
    private final SheetReading reading;
    private final DraftSources sources;
    private final Editing editing;

    DraftSheets(SheetReading reading, DraftSources sources, Editing editing) {
        this.reading = reading;
        this.sources = sources;
        this.editing = editing;
    }

    /** A draft at a revision, as files name it. */
    Content content(Draft draft, int revision) {
        RuleSetSource source = sources.at(draft, revision);
        Origin origin = Origin.draft(draft.ruleSet(), draft.id().toString(), revision, source.hash());
        return new Content(origin, BundleTables.of(source).tables());
    }

    /**
     * A file that was read.
     *
     * @param revision of the draft that it was made from
     */
    record Sheets(Imported imported, int revision, RuleSetSource base) {}

    /** What a file of this draft, or of the version that it began from, says. Throws the problems of {@link SheetReading}. */
    Sheets read(Draft draft, byte[] file, boolean csv) {
        Imported imported = reading.read(
                file, csv, () -> new TableImport(content(draft, draft.revision()), origin -> earlier(draft, origin)));
        int revision = imported.base().origin().revision(draft.id().toString()).orElse(0);
        return new Sheets(imported, revision, sources.at(draft, revision));
    }

    private Optional<Content> earlier(Draft draft, Origin origin) {
        Optional<Integer> revision = origin.revision(draft.id().toString()).filter(at -> at < draft.revision());
        if (revision.isPresent()) {
            return revision.map(at -> content(draft, at));
        }
        Content begun = content(draft, 0);
        return Optional.of(begun)
                .filter(content -> content.origin().hash().equals(origin.hash()))
                .map(content -> new Content(origin, content.tables()));
    }

    /** Makes the edits of a file as one change; throws the problem of a file that is not taken, and 409 as editing does. */
    Changed put(Draft draft, Sheets sheets, String author, @Nullable String reason) {
        Gesture gesture = new Gesture(sheets.revision(), author, reason);
        return editing.edit(draft.id(), gesture, SheetReading.edits(sheets.imported()));
    }
}
