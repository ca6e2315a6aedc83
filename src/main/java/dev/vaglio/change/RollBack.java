package dev.vaglio.change;

import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.ruleset.Lookup;
import dev.vaglio.ruleset.Publication;
import dev.vaglio.ruleset.PublicationKind;
import dev.vaglio.ruleset.PublishedVersion;
import dev.vaglio.ruleset.RuleSetProblems;
import dev.vaglio.ruleset.RuleSets;
import dev.vaglio.ruleset.Version;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/** Publishes the content of an older version once more. It was approved or shipped then, so one person may do it. */
@Singleton
class RollBack {
    private static final Logger LOG = Logger.getLogger(RollBack.class);

    private final RuleSets ruleSets;

    RollBack(RuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    /** Throws the problem of a version that is not there, can not be used, or has what is live already. */
    PublishedVersion to(Actor actor, String name, int number, String reason) {
        Version live = RuleSetProblems.version(ruleSets, name, null);
        Version wanted = wanted(name, number);
        if (wanted.hash().equals(live.hash())) {
            throw ChangeProblems.conflict("Version " + live.number() + " is live and has this content.");
        }
        RuleSetSource source = wanted.ruleSet().source();
        Publication publication =
                new Publication(source, PublicationKind.ROLLED_BACK, number, actor.name(), List.of(), reason, null);
        if (!(ruleSets.publish(publication) instanceof Compilation.Compiled)) {
            throw ChangeProblems.conflict("This release can not publish the content of version " + number + ".");
        }
        PublishedVersion published =
                RuleSetProblems.version(ruleSets, name, null).published();
        LOG.infof("Rule set %s was rolled back to the content of version %d", name, number);
        return published;
    }

    private Version wanted(String name, int number) {
        Lookup found = ruleSets.findEver(name, number);
        return found instanceof Lookup.Found it ? it.version() : RuleSetProblems.version(ruleSets, name, number);
    }
}
