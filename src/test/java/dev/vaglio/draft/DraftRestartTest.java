package dev.vaglio.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.edit.TableEdit.InsertRow;
import dev.vaglio.edit.TableEdit.SetCell;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.ruleset.Bundle;
import dev.vaglio.ruleset.Published;
import dev.vaglio.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The service ends and starts again while drafts are in work: all that it knew of them is in the database. */
class DraftRestartTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String FIT = "dmn/fit.dmn";
    private static final String TABLE = "fit-company";
    private static final String POINTS = "fit-company.out1";

    private final String name = "r" + UUID.randomUUID();

    /** What one service process has of drafts. */
    private static final class Process {
        private final DraftStore store = new DraftStore(DATABASE.dataSource());
        private final DraftSources sources = new DraftSources(Published.store(DATABASE.dataSource()), store);
        private final Drafts drafts = new Drafts(store, sources);
        private final Editing editing = new Editing(store, sources);

        private String file(UUID draft, int revision) {
            return String.valueOf(drafts.source(draft, revision).files().get(FIT));
        }
    }

    @Test
    void what_was_undone_before_is_done_again_after_and_what_was_done_is_undone() {
        Process before = new Process();
        UUID draft = begin(before);
        String base = before.file(draft, 0);
        before.editing.edit(draft, gesture(0), List.of(new SetCell(TABLE, "fit-company.large", POINTS, "12")));
        before.editing.edit(
                draft,
                gesture(1),
                List.of(new InsertRow(TABLE, "fit-company.vast", null, "Vast", List.of("-", "-"), List.of("3"))));
        before.editing.undo(draft, gesture(2));

        Process after = new Process();
        after.editing.redo(draft, gesture(3));
        assertThat(after.file(draft, 4)).isEqualTo(before.file(draft, 2)).contains("fit-company.vast");
        after.editing.undo(draft, gesture(4));
        after.editing.undo(draft, gesture(5));
        assertThat(after.file(draft, 6)).isEqualTo(base);

        Process third = new Process();
        UndoStack stack = new UndoStack(third.drafts.history(draft, 0));
        assertThat(stack.undo()).isNull();
        assertThat(stack.redo()).isEqualTo(1);
        third.editing.redo(draft, gesture(6));
        assertThat(third.file(draft, 7)).isEqualTo(before.file(draft, 1)).contains("<text>12</text>");
    }

    private UUID begin(Process process) {
        RuleSetSource small = Bundle.folder(name, Path.of("src/test/resources/engine"));
        Published.on(DATABASE.dataSource()).publish(Published.publication(small));
        return process.drafts.begin(name, 1, "Trial", "anna", "To see").id();
    }

    private static Gesture gesture(int revision) {
        return new Gesture(revision, "anna", null);
    }
}
