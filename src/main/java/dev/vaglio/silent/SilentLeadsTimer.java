package dev.vaglio.silent;

import dev.vaglio.audit.LogUnavailable;
import dev.vaglio.settings.Settings;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Has silent leads decided, a round a second. */
@Singleton
class SilentLeadsTimer {
    private static final Logger LOG = Logger.getLogger(SilentLeadsTimer.class);
    private static final int LATE = 3000;
    private static final long END_SECONDS = 10;

    private final SilentLeads leads;
    private final Settings.SilentLeads settings;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "silent-leads");
        thread.setDaemon(true);
        return thread;
    });
    private boolean failing;

    SilentLeadsTimer(SilentLeads leads, Settings settings) {
        this.leads = leads;
        this.settings = settings.silentLeads();
    }

    void start(@Observes @Priority(LATE) StartupEvent start) {
        if (settings.enabled() && settings.perSecond() > 0) {
            timer.scheduleWithFixedDelay(this::run, 1, 1, TimeUnit.SECONDS);
        }
    }

    /** Whatever a round ends with, there is a next one. */
    private void run() {
        try {
            leads.round(settings.perSecond());
            failing = false;
        } catch (LogUnavailable later) {
            if (!failing) {
                LOG.warn("Silent leads wait for the database");
            }
            failing = true;
        } catch (RuntimeException broken) {
            LOG.errorf(
                    "A round of silent leads ended early: %s", broken.getClass().getName());
        }
    }

    /** The round that is under way ends first. */
    @PreDestroy
    void stop() {
        timer.shutdown();
        try {
            timer.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
