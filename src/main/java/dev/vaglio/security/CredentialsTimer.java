package dev.vaglio.security;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Keeps the credentials in memory as the other replicas leave them: looks each second, and sooner for a caller whom
 * nobody here knows, but never more than a few times a second, whoever calls.
 */
@Singleton
class CredentialsTimer {
    private static final Logger LOG = Logger.getLogger(CredentialsTimer.class);
    private static final int AFTER_THE_FIRST_START = 700;
    private static final long LOOK_MILLIS = 1000;
    private static final long SOON_MILLIS = 200;
    private static final long USES_SECONDS = 60;

    private final LiveCredentials live;
    /** Written by the timer alone. */
    private volatile CompletableFuture<Boolean> next = new CompletableFuture<>();

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "credentials");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean isWanted;
    private volatile long lookedAt = System.nanoTime();
    private boolean failing;

    CredentialsTimer(LiveCredentials live) {
        this.live = live;
    }

    void start(@Observes @Priority(AFTER_THE_FIRST_START) StartupEvent start) {
        timer.scheduleWithFixedDelay(this::look, SOON_MILLIS, SOON_MILLIS, TimeUnit.MILLISECONDS);
        timer.scheduleWithFixedDelay(this::writeUses, USES_SECONDS, USES_SECONDS, TimeUnit.SECONDS);
    }

    /** Completes when the database was looked at once more. */
    CompletableFuture<Boolean> nextLook() {
        CompletableFuture<Boolean> look = next;
        isWanted = true;
        return look;
    }

    /** Does something soon, beside the call that asks for it; where the database is away it is not done. */
    void soon(Runnable work) {
        timer.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException away) {
                tellOnce(away);
            }
        });
    }

    private void look() {
        if (!isWanted && System.nanoTime() - lookedAt < TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS - SOON_MILLIS)) {
            return;
        }
        isWanted = false;
        CompletableFuture<Boolean> waiting = next;
        next = new CompletableFuture<>();
        try {
            live.refresh();
            failing = false;
        } catch (RuntimeException away) {
            tellOnce(away);
        } finally {
            lookedAt = System.nanoTime();
            waiting.complete(true);
        }
    }

    private void writeUses() {
        try {
            live.writeUses();
        } catch (RuntimeException away) {
            tellOnce(away);
        }
    }

    private void tellOnce(RuntimeException away) {
        if (!failing) {
            LOG.warnf("Users and keys stay as they were: %s", away.getClass().getSimpleName());
        }
        failing = true;
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
