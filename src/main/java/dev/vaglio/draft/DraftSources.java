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

    /** The base version with what changed by the revision. */
    RuleSetSource at(Draft draft, int revision) {
        return revision == 0 ? base(draft) : with(base(draft), draft.id(), revision);
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

    private RuleSetSource base(Draft draft) {
        String key = draft.ruleSet() + "/" + draft.base();
        synchronized (bases) {
            RuleSetSource known = bases.get(key);
            if (known != null) {
                return known;
            }
        }
        RuleSetSource read = versions.bundle(draft.ruleSet(), draft.base());
        synchronized (bases) {
            bases.put(key, read);
            if (bases.size() > KEPT) {
                bases.remove(bases.keySet().iterator().next());
            }
        }
        return read;
    }
}
