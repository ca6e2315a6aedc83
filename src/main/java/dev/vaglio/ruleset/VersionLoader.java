package dev.vaglio.ruleset;

import dev.vaglio.engine.Compilation;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Makes published versions ready to decide: their signatures hold, their bundles are what was signed, and they compile. */
final class VersionLoader {
    private static final Logger LOG = Logger.getLogger(VersionLoader.class);

    private final RuleSetStore store;
    private final Signatures signatures;
    private final ShippedRuleSet rules = ShippedRuleSet.get();

    VersionLoader(RuleSetStore store, Signatures signatures) {
        this.store = store;
        this.signatures = signatures;
    }

    /**
     * Gives the version, or why not, which is logged.
     *
     * @throws RuleSetsUnavailable if the database is away
     */
    Loaded load(PublishedVersion version) {
        Loaded loaded =
                signatures.against(version).<Loaded>map(Loaded.Refused::new).orElseGet(() -> compile(version));
        if (loaded instanceof Loaded.Refused refused) {
            LOG.errorf("Version %d of rule set %s is refused: %s", version.number(), version.ruleSet(), refused.why());
        }
        return loaded;
    }

    private Loaded compile(PublishedVersion version) {
        try {
            Compilation compilation = rules.load(
                    version.ruleSet(), version.hash(), () -> store.bundle(version.ruleSet(), version.number()));
            return compilation instanceof Compilation.Compiled compiled
                    ? new Loaded.Usable(new Version(version, compiled.ruleSet()))
                    : new Loaded.Refused("it does not compile: " + compilation.diagnostics());
        } catch (UnreadableBundle other) {
            return new Loaded.Refused(Optional.ofNullable(other.getMessage()).orElse("its bundle cannot be read"));
        }
    }
}
