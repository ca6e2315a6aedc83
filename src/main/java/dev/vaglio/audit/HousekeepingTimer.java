package dev.vaglio.audit;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Does the housekeeping at start and every hour. */
@Singleton
class HousekeepingTimer {
    private static final Logger LOG = Logger.getLogger(HousekeepingTimer.class);
    private final Housekeeping housekeeping;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "decision-log-housekeeping");
        thread.setDaemon(true);
        return thread;
    });

    HousekeepingTimer(Housekeeping housekeeping) {
        this.housekeeping = housekeeping;
    }

    void start() {
        housekeeping.makePartitions();
        timer.scheduleWithFixedDelay(this::run, 0, 1, TimeUnit.HOURS);
    }

    private void run() {
        try {
            housekeeping.makePartitions();
            housekeeping.purgeRequests();
        } catch (LogUnavailable later) {
            LOG.warn("The log's housekeeping could not reach the database; the next try is in an hour");
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
