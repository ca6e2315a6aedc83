package dev.vaglio.reference;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The reference data in memory, for decisions. Whether they changed is asked at most every second, so that what one
 * replica was told every replica knows by then. While the database is away they stay as they were.
 */
@Singleton
public class ReferenceData {
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();
    /** After the migrations, before the first request. */
    private static final int EARLY = 500;

    private final ReferenceStore store;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Snapshot snapshot = Snapshot.none();
    private volatile long readAt;

    public ReferenceData(ReferenceStore store) {
        this.store = store;
    }

    void start(@Observes @Priority(EARLY) StartupEvent start) {
        refresh();
    }

    /**
     * What the rules see at a moment, as facts by name; empty where there are none.
     *
     * @param domains of the lead, in lower case
     * @param zone where the rules decide
     */
    public Map<String, Object> facts(Collection<String> domains, Instant asOf, ZoneId zone) {
        if (System.nanoTime() - readAt > FRESH_NANOS && reading.tryLock()) {
            try {
                refresh();
            } catch (ReferenceUnavailable stayAsTheyWere) {
                readAt = System.nanoTime();
            } finally {
                reading.unlock();
            }
        }
        return snapshot.facts(domains, asOf, zone);
    }

    /** Reads what has changed. */
    void refresh() {
        if (store.version() != snapshot.version()) {
            snapshot = Snapshot.of(store.all());
        }
        readAt = System.nanoTime();
    }
}
