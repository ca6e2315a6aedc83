package dev.vaglio.ruleset;

import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.settings.Settings;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Brings the rules of this release into the database at start: as version 1 where there is none. Later ones never
 * override what is live; they are announced, to become a draft, and published as the next version if the operator says so.
 */
@Singleton
public class ShippedRules {
    private static final Logger LOG = Logger.getLogger(ShippedRules.class);
    private static final String AUTHOR = "vaglio";
    private static final String REASON = "Shipped with this release";
    private static final String HINT =
            "They become a draft, once; VAGLIO_PUBLISH_SHIPPED=true publishes them as the next version instead.";

    private final RuleSets ruleSets;
    private final RuleSetStore store;
    private final Settings settings;
    private final Consumer<OtherRules> announce;

    @Inject
    ShippedRules(RuleSets ruleSets, RuleSetStore store, Settings settings, Event<OtherRules> others) {
        this(ruleSets, store, settings, (Consumer<OtherRules>) others::fireAsync);
    }

    ShippedRules(RuleSets ruleSets, RuleSetStore store, Settings settings, Consumer<OtherRules> announce) {
        this.ruleSets = ruleSets;
        this.store = store;
        this.settings = settings;
        this.announce = announce;
    }

    void start(@Observes @Priority(100) StartupEvent event) {
        if (settings.signUnsigned()) {
            signUnsigned();
        }
        bring(ShippedRuleSet.get().source(), settings.publishShipped());
    }

    /** What leads can be decided without comes once they can be. */
    void rest(@ObservesAsync HttpServerStart event) {
        ruleSets.warm();
        try {
            bring(Bundle.shipped(Bundle.POST_SALE), settings.publishShipped());
            ruleSets.refresh(store.stamp().at());
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "The rules for %s can not be used", Bundle.POST_SALE);
        }
    }

    private void signUnsigned() {
        store.signUnsigned()
                .forEach(version -> LOG.warnf(
                        "Version %d of rule set %s had no signature and is signed now, as VAGLIO_SIGN_UNSIGNED says",
                        version.number(), version.ruleSet()));
    }

    void bring(RuleSetSource shipped, boolean publish) {
        if (store.versions(shipped.name()).isEmpty()) {
            accepted(ruleSets.check(shipped));
            store.publishFirst(Publication.shipped(shipped, AUTHOR, REASON));
        }
        ruleSets.refresh(store.stamp().at(), shipped.name());
        Optional<Version> live = ruleSets.live(shipped.name());
        if (live.filter(version -> version.ruleSet().source().equals(shipped)).isPresent()) {
            return;
        }
        if (publish) {
            publish(shipped);
        } else if (live.isPresent()) {
            LOG.warnf(
                    "This release ships other rules for %s than its live version %d. %s",
                    shipped.name(), live.get().number(), HINT);
            announce.accept(new OtherRules(shipped));
        } else {
            throw new IllegalStateException("No published version of " + shipped.name()
                    + " can be used by this release: " + ruleSets.refused()
                    + ". VAGLIO_PUBLISH_SHIPPED=true publishes its own rules");
        }
    }

    private void publish(RuleSetSource shipped) {
        accepted(ruleSets.publish(Publication.shipped(shipped, AUTHOR, REASON)));
        LOG.infof("The shipped rules for %s are published as a new version", shipped.name());
    }

    private static void accepted(Compilation compilation) {
        if (compilation instanceof Compilation.Rejected rejected) {
            throw new IllegalStateException("The shipped rules do not compile: " + rejected.diagnostics());
        }
    }
}
