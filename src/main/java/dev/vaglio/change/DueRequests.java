package dev.vaglio.change;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Has scheduled change requests published when they are due; of several processes the first that takes one does it. */
@Singleton
class DueRequests {
    private static final Logger LOG = Logger.getLogger(DueRequests.class);
    private static final int LATE = 3000;
    private static final long END_SECONDS = 10;

    private final Publishing publishing;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "due-requests");
        thread.setDaemon(true);
        return thread;
    });
    private boolean away;

    DueRequests(Publishing publishing) {
        this.publishing = publishing;
    }

    void start(@Observes @Priority(LATE) StartupEvent start) {
        timer.scheduleWithFixedDelay(this::run, 1, 1, TimeUnit.SECONDS);
    }

    /** Whatever a round ends with, there is a next one. */
    private void run() {
        try {
            while (publishing.publishDue()) {
                LOG.info("A scheduled change request was published");
            }
            away = false;
        } catch (ChangesUnavailable later) {
            if (!away) {
                LOG.warn("Scheduled change requests wait for the database");
            }
            away = true;
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "Scheduled change requests could not be looked at");
        }
    }

    /** The one that is being published is published first. */
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
