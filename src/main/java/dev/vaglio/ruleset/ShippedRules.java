package dev.vaglio.ruleset;

import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.settings.Settings;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Brings the rules of this release into the database at start: as version 1 where there is none. Later ones never
 * override what is live; they are announced, and published as the next version if the operator says so.
 */
@Singleton
public class ShippedRules {
    private static final Logger LOG = Logger.getLogger(ShippedRules.class);
    private static final String AUTHOR = "vaglio";

    private final RuleSets ruleSets;
    private final RuleSetStore store;
    private final Settings settings;

    public ShippedRules(RuleSets ruleSets, RuleSetStore store, Settings settings) {
        this.ruleSets = ruleSets;
        this.store = store;
        this.settings = settings;
    }

    void start(@Observes @Priority(100) StartupEvent event) {
        bring(Bundle.shipped(), Instant.now(), settings.publishShipped());
    }

    void bring(RuleSetSource shipped, Instant now, boolean publish) {
        store.publishFirst(shipped, now, AUTHOR, "Shipped with this release");
        ruleSets.refresh(now);
        Version live = ruleSets.live(shipped.name())
                .orElseThrow(() -> new IllegalStateException("Rule set " + shipped.name() + " has no usable version"));
        if (live.hash().equals(shipped.hash())) {
            return;
        }
        if (publish) {
            Compilation compilation = ruleSets.publish(shipped, now, AUTHOR, "Shipped with this release");
            LOG.infof("The shipped rules are published: %s", compilation instanceof Compilation.Compiled);
        } else {
            LOG.warnf(
                    "This release ships other rules for %s than its live version %d;"
                            + " VAGLIO_PUBLISH_SHIPPED=true publishes them as the next version",
                    live.name(), live.number());
        }
    }
}
