package dev.vaglio.ruleset;

import dev.vaglio.engine.RuleSetSource;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Contents of drafts and change requests, compiled. Those that were looked at last are kept, however many drafts there
 * are; one that several ask for at once is compiled once.
 */
@Singleton
public class Candidates {
    private static final int KEPT = 4;

    private final RuleSets ruleSets;
    private final Map<RuleSetSource, Once<Candidate>> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    public Candidates(RuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    /** Compiles, where it is not kept. */
    public Candidate of(RuleSetSource source) {
        return place(source).get();
    }

    private synchronized Once<Candidate> place(RuleSetSource source) {
        Once<Candidate> place =
                kept.computeIfAbsent(source, content -> new Once<>(() -> new Candidate(ruleSets.check(content))));
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return place;
    }
}
