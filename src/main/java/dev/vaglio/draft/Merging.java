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
import java.util.Map;
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

    /** What would come of it with what is chosen so far. */
    MergePreview preview(UUID id, int revision, Map<String, Choice> choices) {
        Draft draft = store.find(id).orElseThrow(DraftProblems::unknown);
        requireCurrent(draft, revision);
        Version live = RuleSetProblems.version(ruleSets, draft.ruleSet(), null);
        MergeSides sides = sides(draft, live);
        Merge merge = sides.merge(choices);
        requireKnown(merge, choices);
        return new MergePreview(draft, live.number(), sides, merge);
    }

    private NewRevision merged(Draft draft, Gesture gesture, Map<String, Choice> choices) {
        requireCurrent(draft, gesture.revision());
        Version live = RuleSetProblems.version(ruleSets, draft.ruleSet(), null);
        if (live.number() == draft.base()) {
            return new NewRevision(Kind.MERGE, null, gesture.author(), gesture.reason(), List.of(), Map.of());
        }
        RuleSetSource theirs = live.ruleSet().source();
        MergeSides sides = sides(draft, live);
        Merge merge = sides.merge(choices);
        requireKnown(merge, choices);
        requireSettled(draft, live.number(), sides, merge);
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

    private static void requireCurrent(Draft draft, int revision) {
        if (revision != draft.revision()) {
            throw Editing.moved(draft, "Somebody else changed the draft since; look at it first.");
        }
    }

    private MergeSides sides(Draft draft, Version live) {
        return new MergeSides(
                Side.of(sources.base(draft.ruleSet(), draft.base())),
                Side.of(sources.at(draft, draft.revision())),
                Side.of(live.ruleSet().source()));
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

    private static void requireKnown(Merge merge, Map<String, Choice> choices) {
        Set<String> unknown = new HashSet<>(choices.keySet());
        merge.conflicts().forEach(conflict -> unknown.remove(conflict.id()));
        if (!unknown.isEmpty()) {
            throw DraftProblems.refused(List.of(new Fault(
                    "/choices",
                    "unknown_conflict",
                    "There is no such conflict.",
                    merge.conflicts().stream().map(Conflict::id).toList())));
        }
    }

    private static void requireSettled(Draft draft, int live, MergeSides sides, Merge merge) {
        if (!merge.settled()) {
            throw Problem.of(
                            ProblemType.EDIT_CONFLICT,
                            "The draft and version " + live
                                    + " changed the same places; choose mine or theirs for each.")
                    .with("revision", draft.revision())
                    .with("base", draft.base())
                    .with("live", live)
                    .with("conflicts", sides.trees(merge))
                    .asException();
        }
    }

    private static Map<String, @Nullable Object> merged(Draft draft, int live, Map<String, Choice> choices) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("from", draft.base());
        tree.put("to", live);
        tree.put(
                "choices",
                choices.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, one -> MergeSides.code(one.getValue()))));
        return tree;
    }
}
