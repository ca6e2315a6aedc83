package dev.vaglio.ruleset;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks twice a second whether another process published a version, and swaps it in. Tells the metrics
 * {@code vaglio.rules.live} (the number of the live version of each rule set) and {@code vaglio.rules.refused}.
 */
@Singleton
class VersionWatch {
    private static final Logger LOG = Logger.getLogger(VersionWatch.class);
    private static final int LATE = 3000;
    private static final long EVERY_MILLIS = 500;

    private final RuleSets ruleSets;
    private final RuleSetStore store;
    private final MeterRegistry registry;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "version-watch");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<String> measured = new HashSet<>();
    private List<Long> seen = List.of();
    private boolean away;

    VersionWatch(RuleSets ruleSets, RuleSetStore store, MeterRegistry registry) {
        this.ruleSets = ruleSets;
        this.store = store;
        this.registry = registry;
    }

    void start(@Observes @Priority(LATE) StartupEvent start) {
        registry.gauge("vaglio.rules.refused", ruleSets, all -> all.refused().size());
        timer.scheduleWithFixedDelay(this::run, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Swaps in what counts now, if that is other than at the last look. */
    void look() {
        Stamp now = store.stamp();
        if (!now.counts().equals(seen)) {
            ruleSets.refresh(now.at());
            ruleSets.warm();
            ruleSets.names().stream().filter(measured::add).forEach(this::gauge);
            seen = now.counts();
        }
    }

    /** Whatever a look ends with, there is a next one. */
    private void run() {
        try {
            look();
            away = false;
        } catch (RuleSetsUnavailable later) {
            if (!away) {
                LOG.warn("New versions wait for the database");
            }
            away = true;
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "The versions could not be looked at");
        }
    }

    private void gauge(String name) {
        registry.gauge(
                "vaglio.rules.live",
                Tags.of("ruleSet", name),
                ruleSets,
                all -> all.live(name).map(Version::number).orElse(0));
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
