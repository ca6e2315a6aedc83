package dev.vaglio.draft;

import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.ruleset.RuleSetStore;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The bundles that drafts are, revision by revision. Keeps the base versions read last: they never change. */
@Singleton
class DraftSources {
    private static final int KEPT = 4;

    private final RuleSetStore versions;
    private final DraftStore store;
    private final Map<String, RuleSetSource> bases = new LinkedHashMap<>(KEPT, 0.75f, true);

    DraftSources(RuleSetStore versions, DraftStore store) {
        this.versions = versions;
        this.store = store;
    }

    /** The version that the draft was based on at a revision, with what changed by it. */
    RuleSetSource at(Draft draft, int revision) {
        int number = revision == draft.revision()
                ? draft.base()
                : store.baseAt(draft.id(), revision).orElse(draft.base());
        RuleSetSource base = base(draft.ruleSet(), number);
        return revision == 0 ? base : with(base, draft.id(), revision);
    }

    private RuleSetSource with(RuleSetSource base, UUID draft, int revision) {
        Map<String, String> files = new TreeMap<>(base.files());
        store.files(draft, revision).forEach((path, text) -> {
            if (text == null) {
                files.remove(path);
            } else {
                files.put(path, text);
            }
        });
        return new RuleSetSource(base.name(), files);
    }

    /** The version that a draft began from, or was merged onto. */
    RuleSetSource base(String ruleSet, int number) {
        String key = ruleSet + "/" + number;
        synchronized (bases) {
            RuleSetSource known = bases.get(key);
            if (known != null) {
                return known;
            }
        }
        RuleSetSource read = versions.bundle(ruleSet, number);
        synchronized (bases) {
            bases.put(key, read);
            if (bases.size() > KEPT) {
                bases.remove(bases.keySet().iterator().next());
            }
        }
        return read;
    }
}
