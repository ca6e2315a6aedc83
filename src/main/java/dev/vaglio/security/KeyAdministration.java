package dev.vaglio.security;

import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What administrators do to API keys; each act is logged with who did it, and takes effect at once. */
@Singleton
class KeyAdministration {
    private final AccessStore store;
    private final LiveCredentials live;
    private final InstantSource clock;

    KeyAdministration(AccessStore store, LiveCredentials live, InstantSource clock) {
        this.store = store;
        this.live = live;
        this.clock = clock;
    }

    /** A key that was just made; the secret is nowhere else. */
    record Made(String secret, ApiKey key) {}

    /** With those that are revoked or have expired. */
    List<ApiKey> keys() {
        return store.read(ApiKeys::all);
    }

    /** Throws 409 where a key that is not revoked has the name. */
    Made create(String who, String name, Set<String> roles, @Nullable Instant expiresAt) {
        String secret = Secrets.key();
        ApiKey key = new ApiKey(
                UUID.randomUUID(),
                name,
                Secrets.hash(secret),
                Secrets.hint(secret),
                roles,
                clock.instant(),
                expiresAt,
                null,
                null);
        store.change(connection -> {
            if (ApiKeys.named(connection, name).isPresent()) {
                throw Problem.of(ProblemType.CONFLICT, "There is a key of this name that is not revoked.")
                        .asException();
            }
            ApiKeys.insert(connection, key);
            Map<String, @Nullable Object> detail = new TreeMap<>();
            detail.put("id", key.id());
            detail.put("roles", roles);
            detail.put("expiresAt", expiresAt);
            Acts.append(connection, who, "key_created", ApiKey.actor(name), detail);
        });
        live.refresh();
        return new Made(secret, key);
    }

    /** Once revoked a key stays so; to revoke it again changes nothing. */
    void revoke(String who, UUID id) {
        store.change(connection -> {
            ApiKey key = ApiKeys.find(connection, id)
                    .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "No key has this id.")
                            .asException());
            if (ApiKeys.revoke(connection, id)) {
                Acts.append(connection, who, "key_revoked", ApiKey.actor(key.name()), Map.of("id", id));
            }
        });
        live.refresh();
    }
}
