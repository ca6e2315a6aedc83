package dev.vaglio.security;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All credentials that are good now, in memory: to know a caller costs no way to the database. While the database is
 * away they stay as they were.
 */
@Singleton
class LiveCredentials {
    private final AccessStore store;
    private final InstantSource clock;
    private final Map<UUID, Instant> used = new ConcurrentHashMap<>();
    private volatile Snapshot snapshot = new Snapshot(-1, Map.of());

    LiveCredentials(AccessStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param version the number of the last act in it */
    private record Snapshot(long version, Map<String, Known> byHash) {}

    /** Whom a credential stands for; null where for nobody, or not any more. */
    @Nullable
    Known find(String hash) {
        Known known = snapshot.byHash().get(hash);
        Instant now = clock.instant();
        if (known == null || !known.isLive(now)) {
            return null;
        }
        if (known.key() != null) {
            used.put(known.key(), now);
        }
        return known;
    }

    /** Reads what has changed; throws {@link AccessUnavailable}. */
    synchronized void refresh() {
        store.read(connection -> {
            long version = Acts.version(connection);
            if (version != snapshot.version()) {
                snapshot = new Snapshot(version, all(connection));
            }
            return true;
        });
    }

    /** Writes down when keys were last used; throws {@link AccessUnavailable}. */
    void writeUses() {
        for (UUID key : used.keySet()) {
            Optional.ofNullable(used.remove(key))
                    .ifPresent(at -> store.read(connection -> {
                        ApiKeys.used(connection, key, at);
                        return true;
                    }));
        }
    }

    private static Map<String, Known> all(java.sql.Connection connection) throws SQLException {
        Map<String, Known> all = new HashMap<>();
        for (ApiKey key : ApiKeys.live(connection)) {
            all.put(key.hash(), Known.system(key));
        }
        for (Known person : Sessions.live(connection)) {
            all.put(person.hash(), person);
        }
        return all;
    }
}
