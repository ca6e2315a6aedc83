package dev.vaglio.change;

import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.ruleset.Lookup;
import dev.vaglio.ruleset.RuleSets;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What change requests are about, compiled; a few contents are kept, because they are looked at many times. */
@Singleton
class Contents {
    private static final int KEPT = 4;

    private final RuleSets ruleSets;
    private final Proposals proposals;
    private final Map<RuleSetSource, Compilation> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    Contents(RuleSets ruleSets, Proposals proposals) {
        this.ruleSets = ruleSets;
        this.proposals = proposals;
    }

    /** What is live, or was, and what is to be, or is. */
    record Pair(RuleSet before, RuleSet after) {}

    /** Empty where the draft is gone or does not compile any more. */
    Optional<Pair> of(ChangeRequest request) {
        Integer published = request.version();
        Optional<RuleSet> after = published == null
                ? proposals.find(request.draft()).flatMap(draft -> compiled(draft.source()))
                : version(request.ruleSet(), published);
        return version(request.ruleSet(), request.base())
                .flatMap(before -> after.map(content -> new Pair(before, content)));
    }

    Optional<RuleSet> version(String ruleSet, int number) {
        return ruleSets.findEver(ruleSet, number) instanceof Lookup.Found found
                ? Optional.of(found.version().ruleSet())
                : Optional.empty();
    }

    /** Compiles with every check that a publication goes through. */
    synchronized Compilation check(RuleSetSource source) {
        Compilation known = kept.get(source);
        if (known != null) {
            return known;
        }
        Compilation fresh = ruleSets.check(source);
        kept.put(source, fresh);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return fresh;
    }

    private Optional<RuleSet> compiled(RuleSetSource source) {
        return check(source) instanceof Compilation.Compiled compiled
                ? Optional.of(compiled.ruleSet())
                : Optional.empty();
    }
}
