package dev.vaglio.draft;

import dev.vaglio.draft.Revision.Kind;
import dev.vaglio.edit.BundleModels;
import dev.vaglio.edit.BundlePatch;
import dev.vaglio.edit.BundlePatch.Result;
import dev.vaglio.edit.Change;
import dev.vaglio.edit.MissingIds;
import dev.vaglio.edit.TableEdit;
import dev.vaglio.engine.Diagnostic;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.problem.Fault;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Changes drafts. Whoever changes names the revision they saw; who comes second is put on top where the two do not touch
 * each other, and is told both values where they do.
 */
@Singleton
class Editing {
    private static final int ATTEMPTS = 50;

    private final DraftStore store;
    private final DraftSources sources;

    Editing(DraftStore store, DraftSources sources) {
        this.store = store;
        this.sources = sources;
    }

    /** Makes the edits as one revision. */
    Changed edit(UUID id, Gesture gesture, List<TableEdit> edits) {
        return attempt(id, gesture, draft -> edited(draft, gesture, edits));
    }

    /** Puts a file in the place of another, or anew. */
    Changed put(UUID id, Gesture gesture, String path, String text) {
        return attempt(id, gesture, draft -> file(draft, gesture, path, text));
    }

    /** Gives ids to the rows and columns of models that came without. */
    Changed identify(UUID id, Gesture gesture) {
        return attempt(id, gesture, draft -> identified(draft, gesture));
    }

    Changed undo(UUID id, Gesture gesture) {
        return attempt(id, gesture, draft -> turned(draft, gesture, Kind.UNDO));
    }

    Changed redo(UUID id, Gesture gesture) {
        return attempt(id, gesture, draft -> turned(draft, gesture, Kind.REDO));
    }

    /** Others may change the draft while the next revision is worked out: then it is worked out again on theirs. */
    Changed attempt(UUID id, Gesture gesture, Function<Draft, NewRevision> work) {
        for (int i = 0; i < ATTEMPTS; i++) {
            Draft draft = open(id, gesture.revision());
            NewRevision next = work.apply(draft);
            if (next.changesNothing()) {
                return new Changed(draft, List.of(), sources.at(draft, draft.revision()));
            }
            if (store.append(id, draft.revision(), next)) {
                Draft now = store.find(id).orElseThrow();
                return new Changed(now, next.changes(), sources.at(now, draft.revision() + 1));
            }
        }
        throw DraftProblems.busy();
    }

    private Draft open(UUID id, int revision) {
        Draft draft = store.find(id).orElseThrow(DraftProblems::unknown);
        if (!draft.state().canBeEdited()) {
            throw DraftProblems.closed(draft);
        }
        if (draft.revision() >= DraftLimits.REVISIONS) {
            throw DraftProblems.full();
        }
        if (revision > draft.revision()) {
            throw DraftProblems.refused(List.of(new Fault(
                    "/revision",
                    "unknown_revision",
                    "The draft has no such revision.",
                    List.of("0.." + draft.revision()))));
        }
        return draft;
    }

    private NewRevision edited(Draft draft, Gesture gesture, List<TableEdit> edits) {
        RuleSetSource now = sources.at(draft, draft.revision());
        Result result = BundlePatch.apply(now.files(), onTop(draft, gesture, edits, now));
        if (result instanceof Result.Refused refused) {
            throw DraftProblems.refused("/edits/" + refused.index(), refused.code(), refused.why());
        }
        Result.Applied applied = (Result.Applied) result;
        requireSafe(now, applied.files());
        List<Map<String, @Nullable Object>> changes =
                applied.changes().stream().map(Editing::tree).toList();
        return new NewRevision(
                Kind.EDIT, null, gesture.author(), gesture.reason(), changes, new TreeMap<>(applied.files()));
    }

    private static Map<String, @Nullable Object> tree(Change change) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("edit", change.edit().tree());
        tree.put("before", change.before());
        return tree;
    }

    /** The edits as they are made on what is there now; throws the problem of those that others stand against. */
    private List<TableEdit> onTop(Draft draft, Gesture gesture, List<TableEdit> edits, RuleSetSource now) {
        if (gesture.revision() == draft.revision()) {
            return edits;
        }
        List<Revision> all = store.revisions(draft.id(), 0);
        if (all.stream().anyMatch(one -> one.kind() == Kind.MERGE && one.number() > gesture.revision())) {
            throw moved(draft, "The draft was merged onto a newer version since; look at it first.");
        }
        BundleModels seen =
                new BundleModels(sources.at(draft, gesture.revision()).files());
        BundleModels there = new BundleModels(now.files());
        Since since = new Since(all, gesture.revision());
        List<Map<String, @Nullable Object>> conflicts = new Conflicts(seen, there, since).of(edits);
        if (!conflicts.isEmpty()) {
            throw Problem.of(
                            ProblemType.EDIT_CONFLICT,
                            "Others changed " + conflicts.size() + " of the same places since; nothing was changed.")
                    .with("revision", draft.revision())
                    .with("conflicts", conflicts)
                    .asException();
        }
        return new NewRows(seen, there).filled(edits);
    }

    private static void requireSafe(RuleSetSource now, Map<String, String> changed) {
        Map<String, String> files = new TreeMap<>(now.files());
        files.putAll(changed);
        requireSafe(new RuleSetSource(now.name(), files), changed.keySet(), now);
    }

    /** Throws what stands against the changed files of a content that is made from others. */
    static void requireSafe(RuleSetSource next, Set<String> changed, RuleSetSource... known) {
        List<Diagnostic> against = Gate.against(next, changed, List.of(known));
        if (!against.isEmpty()) {
            throw DraftProblems.unsafe(against);
        }
    }

    private NewRevision file(Draft draft, Gesture gesture, String path, String text) {
        RuleSetSource now = sources.at(draft, draft.revision());
        String old = now.files().get(path);
        String seen = sources.at(draft, gesture.revision()).files().get(path);
        if (!Objects.equals(old, seen) && !text.equals(old)) {
            throw moved(draft, "Somebody else changed the file since.");
        }
        Optional<String> against = Gate.againstFile(path, text);
        if (against.isPresent()) {
            throw DraftProblems.refused(path, "not_allowed", against.get());
        }
        requireSafe(now, Map.of(path, text));
        Map<String, @Nullable String> files = text.equals(old) ? Map.of() : Map.of(path, text);
        return new NewRevision(
                Kind.FILE, null, gesture.author(), gesture.reason(), List.of(replaced(path, old != null)), files);
    }

    /** A file that a revision changed, as the history tells it. */
    static Map<String, @Nullable Object> replaced(String path, boolean wasThere) {
        return Map.of("file", path, "wasThere", wasThere);
    }

    private NewRevision identified(Draft draft, Gesture gesture) {
        RuleSetSource now = sources.at(draft, draft.revision());
        Map<String, @Nullable String> files = new TreeMap<>();
        now.files().forEach((path, text) -> {
            String given = path.endsWith(".dmn") ? MissingIds.given(text, BundlePatch.ids(now.files())) : text;
            if (!given.equals(text)) {
                files.put(path, given);
            }
        });
        return new NewRevision(
                Kind.FILE,
                null,
                gesture.author(),
                gesture.reason(),
                files.keySet().stream().map(path -> replaced(path, true)).toList(),
                files);
    }

    /** Takes the last change back, or makes it again: the files that it changed get their text before or after it. */
    private NewRevision turned(Draft draft, Gesture gesture, Kind kind) {
        if (gesture.revision() != draft.revision()) {
            throw moved(draft, "Somebody else changed the draft since; look at it first.");
        }
        UndoStack stack = new UndoStack(store.revisions(draft.id(), 0));
        Integer concerns = kind == Kind.UNDO ? stack.undo() : stack.redo();
        if (concerns == null) {
            throw Problem.of(ProblemType.CONFLICT, "There is nothing to " + kind.code() + ".")
                    .asException();
        }
        RuleSetSource wanted = sources.at(draft, kind == Kind.UNDO ? concerns - 1 : concerns);
        Map<String, @Nullable String> files = new TreeMap<>();
        store.changed(draft.id(), concerns)
                .forEach(path -> files.put(path, wanted.files().get(path)));
        return new NewRevision(kind, concerns, gesture.author(), gesture.reason(), List.of(), files);
    }

    static RuntimeException moved(Draft draft, String detail) {
        return Problem.of(ProblemType.EDIT_CONFLICT, detail)
                .with("revision", draft.revision())
                .asException();
    }
}
