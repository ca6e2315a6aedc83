package dev.vaglio.change;

import dev.vaglio.engine.RuleSetSource;
import java.util.Set;

/**
 * A draft as it stands.
 *
 * @param base the version that it was made from
 * @param editors everybody who ever changed it, none of whom may approve it
 * @param open whether it can still be published
 */
record Proposal(
        String draft,
        long revision,
        String ruleSet,
        int base,
        RuleSetSource source,
        Set<String> editors,
        boolean open) {}
