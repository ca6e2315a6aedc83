package dev.vaglio.change;

import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.ruleset.Candidates;
import dev.vaglio.ruleset.Lookup;
import dev.vaglio.ruleset.RuleSets;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What change requests are about. */
@Singleton
class Contents {
    private final RuleSets ruleSets;
    private final Candidates candidates;

    Contents(RuleSets ruleSets, Candidates candidates) {
        this.ruleSets = ruleSets;
        this.candidates = candidates;
    }

    /** What is live, or was, and what is to be, or is. */
    record Pair(RuleSetSource before, RuleSetSource after) {}

    /** Empty where there is neither a draft nor a version. */
    Optional<Pair> of(ChangeRequest request, Optional<Proposal> draft) {
        Integer published = request.version();
        Optional<RuleSetSource> after = published == null
                ? draft.map(Proposal::source)
                : version(request.ruleSet(), published).map(RuleSet::source);
        return after.flatMap(content ->
                version(request.ruleSet(), request.base()).map(before -> new Pair(before.source(), content)));
    }

    Optional<RuleSet> version(String ruleSet, int number) {
        return ruleSets.findEver(ruleSet, number) instanceof Lookup.Found found
                ? Optional.of(found.version().ruleSet())
                : Optional.empty();
    }

    /** Compiles with every check that a publication goes through. */
    Compilation check(RuleSetSource source) {
        return candidates.of(source).compilation();
    }
}
