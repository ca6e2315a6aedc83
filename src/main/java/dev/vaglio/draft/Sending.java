package dev.vaglio.draft;

import dev.vaglio.draft.Revision.Kind;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.problem.Fault;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes drafts of whole bundles, such as those of a team that keeps its rules in Git. The same gate as for every edit. */
@Singleton
class Sending {
    private final Drafts drafts;
    private final DraftStore store;
    private final DraftSources sources;
    private final Editing editing;

    Sending(Drafts drafts, DraftStore store, DraftSources sources, Editing editing) {
        this.drafts = drafts;
        this.store = store;
        this.sources = sources;
        this.editing = editing;
    }

    /** Begins a draft of a version that is there, with what the bundle has otherwise as its one change. */
    Changed begin(RuleSetSource sent, int base, String title, String author, String reason) {
        RuleSetSource known = sources.base(sent.name(), base);
        requireAllowed(sent, differing(known, sent), known);
        Draft draft = drafts.begin(sent.name(), base, title, author, reason);
        return again(draft.id(), new Gesture(0, author, reason), null, base, ruleSet -> sent);
    }

    /**
     * Puts a bundle in the place of all files of a draft.
     *
     * @param seen the revision that it takes the place of, whichever it is where null
     * @param base the version that the bundle was made from, the draft's own where null
     */
    Changed again(UUID id, Gesture gesture, @Nullable Integer seen, @Nullable Integer base, Unpacking bundle) {
        return editing.attempt(id, gesture, draft -> {
            if (seen != null && seen != draft.revision()) {
                throw Editing.moved(draft, "Somebody else changed the draft since; look at it first.");
            }
            RuleSetSource sent = bundle.of(draft.ruleSet());
            return base == null || base == draft.base()
                    ? replaced(draft, gesture, sent)
                    : moved(draft, gesture, sent, base);
        });
    }

    /** Reads what was sent as a bundle of the rule set that a draft is of. */
    interface Unpacking {
        RuleSetSource of(String ruleSet);
    }

    private NewRevision replaced(Draft draft, Gesture gesture, RuleSetSource sent) {
        RuleSetSource now = sources.at(draft, draft.revision());
        Map<String, @Nullable String> files = differing(now, sent);
        requireAllowed(sent, files, now);
        List<Map<String, @Nullable Object>> changes = new ArrayList<>();
        files.forEach(
                (path, text) -> changes.add(Editing.replaced(path, now.files().containsKey(path))));
        return new NewRevision(Kind.FILE, null, gesture.author(), gesture.reason(), changes, files);
    }

    /** The bundle was made from another version than the draft: it is the draft of that one from here. */
    private NewRevision moved(Draft draft, Gesture gesture, RuleSetSource sent, int base) {
        RuleSetSource known = sources.base(draft.ruleSet(), base);
        Map<String, @Nullable String> files = differing(known, sent);
        requireAllowed(sent, files, known);
        store.files(draft.id(), draft.revision())
                .forEach((path, text) -> files.put(path, sent.files().get(path)));
        return new NewRevision(
                Kind.MERGE,
                null,
                gesture.author(),
                gesture.reason(),
                List.of(Map.of("merge", Map.of("from", draft.base(), "to", base, "choices", Map.of()))),
                files,
                base);
    }

    /** The text that each file comes to have where it is another, null where it goes. */
    private static Map<String, @Nullable String> differing(RuleSetSource now, RuleSetSource sent) {
        TreeSet<String> paths = new TreeSet<>(now.files().keySet());
        paths.addAll(sent.files().keySet());
        Map<String, @Nullable String> files = new TreeMap<>();
        for (String path : paths) {
            String text = sent.files().get(path);
            if (!Objects.equals(text, now.files().get(path))) {
                files.put(path, text);
            }
        }
        return files;
    }

    private static void requireAllowed(RuleSetSource sent, Map<String, @Nullable String> files, RuleSetSource known) {
        Map<String, String> written = new TreeMap<>(sent.files());
        written.keySet().retainAll(files.keySet());
        List<Fault> faults = new ArrayList<>();
        written.forEach((path, text) ->
                Gate.againstFile(path, text).ifPresent(why -> faults.add(new Fault(path, "not_allowed", why))));
        if (!faults.isEmpty()) {
            throw DraftProblems.refused(faults);
        }
        Editing.requireSafe(sent, written.keySet(), known);
    }
}
