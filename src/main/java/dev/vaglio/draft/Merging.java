package dev.vaglio.draft;

import dev.vaglio.difference.Conflict;
import dev.vaglio.difference.Conflict.Choice;
import dev.vaglio.difference.Merge;
import dev.vaglio.difference.Side;
import dev.vaglio.draft.Revision.Kind;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.problem.Fault;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import dev.vaglio.ruleset.RuleSetProblems;
import dev.vaglio.ruleset.RuleSets;
import dev.vaglio.ruleset.Version;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings drafts onto the version that is live now, where others published since they began. It is a revision of its own,
 * so that those who edited before stay known as editors.
 */
@Singleton
class Merging {
    private final Editing editing;
    private final DraftStore store;
    private final DraftSources sources;
    private final RuleSets ruleSets;

    Merging(Editing editing, DraftStore store, DraftSources sources, RuleSets ruleSets) {
        this.editing = editing;
        this.store = store;
        this.sources = sources;
        this.ruleSets = ruleSets;
    }

    /** Merges; nothing changes where the draft is based on the live version. 409 with the conflicts nobody chose for. */
    Changed merge(UUID id, Gesture gesture, Map<String, Choice> choices) {
        return editing.attempt(id, gesture, draft -> merged(draft, gesture, choices));
    }

    private NewRevision merged(Draft draft, Gesture gesture, Map<String, Choice> choices) {
        if (gesture.revision() != draft.revision()) {
            throw Editing.moved(draft, "Somebody else changed the draft since; look at it first.");
        }
        Version live = RuleSetProblems.version(ruleSets, draft.ruleSet(), null);
        if (live.number() == draft.base()) {
            return new NewRevision(Kind.MERGE, null, gesture.author(), gesture.reason(), List.of(), Map.of());
        }
        RuleSetSource theirs = live.ruleSet().source();
        Merge merge = Merge.of(
                Side.of(sources.base(draft.ruleSet(), draft.base())),
                Side.of(sources.at(draft, draft.revision())),
                Side.of(theirs),
                choices);
        requireSettled(draft, live.number(), merge, choices);
        Map<String, @Nullable String> files = files(draft, theirs, merge);
        Editing.requireSafe(
                new RuleSetSource(theirs.name(), merge.files()),
                files.keySet(),
                theirs,
                sources.at(draft, draft.revision()));
        return new NewRevision(
                Kind.MERGE,
                null,
                gesture.author(),
                gesture.reason(),
                List.of(Map.of("merge", merged(draft, live.number(), choices))),
                files,
                live.number());
    }

    /** Every file that the draft ever changed, and what else is not as in theirs. */
    private Map<String, @Nullable String> files(Draft draft, RuleSetSource theirs, Merge merge) {
        Set<String> paths =
                new TreeSet<>(store.files(draft.id(), draft.revision()).keySet());
        merge.files().forEach((path, text) -> {
            if (!text.equals(theirs.files().get(path))) {
                paths.add(path);
            }
        });
        theirs.files().keySet().stream()
                .filter(path -> !merge.files().containsKey(path))
                .forEach(paths::add);
        Map<String, @Nullable String> files = new TreeMap<>();
        paths.forEach(path -> files.put(path, merge.files().get(path)));
        return files;
    }

    private static void requireSettled(Draft draft, int live, Merge merge, Map<String, Choice> choices) {
        Set<String> unknown = new HashSet<>(choices.keySet());
        merge.conflicts().forEach(conflict -> unknown.remove(conflict.id()));
        if (!unknown.isEmpty()) {
            throw DraftProblems.refused(List.of(new Fault(
                    "/choices",
                    "unknown_conflict",
                    "There is no such conflict.",
                    merge.conflicts().stream().map(Conflict::id).toList())));
        }
        if (!merge.settled()) {
            throw Problem.of(
                            ProblemType.EDIT_CONFLICT,
                            "The draft and version " + live
                                    + " changed the same places; choose mine or theirs for each.")
                    .with("revision", draft.revision())
                    .with("base", draft.base())
                    .with("live", live)
                    .with(
                            "conflicts",
                            merge.conflicts().stream().map(Merging::tree).toList())
                    .asException();
        }
    }

    private static Map<String, @Nullable Object> merged(Draft draft, int live, Map<String, Choice> choices) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("from", draft.base());
        tree.put("to", live);
        tree.put(
                "choices",
                choices.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> code(one.getValue()))));
        return tree;
    }

    private static Map<String, @Nullable Object> tree(Conflict conflict) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("id", conflict.id());
        tree.put("kind", code(conflict.kind()));
        tree.put("file", conflict.file());
        tree.put("table", conflict.table());
        tree.put("row", conflict.row());
        tree.put("column", conflict.column());
        tree.put("base", conflict.base());
        tree.put("mine", conflict.mine());
        tree.put("theirs", conflict.theirs());
        tree.put("choice", conflict.choice() == null ? null : code(Objects.requireNonNull(conflict.choice())));
        return tree;
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
