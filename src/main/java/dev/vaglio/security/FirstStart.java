package dev.vaglio.security;

import dev.vaglio.settings.Settings;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes the first user and the first key of a database that has none, and at every start takes those that the
 * environment gives. What it generated can be taken once, to be shown.
 */
@Singleton
public class FirstStart {
    private static final Logger LOG = Logger.getLogger(FirstStart.class);
    private static final int AFTER_THE_MIGRATIONS = 600;
    private static final String SERVICE = "vaglio";

    private final AccessStore store;
    private final LiveCredentials live;
    private final Passwords passwords;
    private final Settings settings;
    private final InstantSource clock;
    private @Nullable String password;
    private @Nullable String key;

    FirstStart(AccessStore store, LiveCredentials live, Passwords passwords, Settings settings, InstantSource clock) {
        this.store = store;
        this.live = live;
        this.passwords = passwords;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What the first start generated, null where there is nothing to show.
     *
     * @param password of the user {@code admin}
     * @param key of the role caller
     */
    public record Generated(
            @Nullable String password, @Nullable String key) {}

    /** Gives what was generated, and forgets it. */
    public synchronized Generated take() {
        Generated generated = new Generated(password, key);
        password = null;
        key = null;
        return generated;
    }

    void start(@Observes @Priority(AFTER_THE_MIGRATIONS) StartupEvent start) {
        store.change(connection -> {
            boolean isFirst = Accounts.all(connection).isEmpty();
            settleAdministrator(connection, isFirst);
            settleKey(connection, isFirst);
        });
        live.refresh();
    }

    private void settleAdministrator(Connection connection, boolean isFirst) throws SQLException {
        Optional<String> given = settings.adminPassword();
        if (isFirst) {
            password = given.isPresent() ? null : Secrets.password();
            insert(connection, given.orElseGet(() -> String.valueOf(password)));
        } else if (given.isPresent()) {
            admit(connection, given.get());
        }
    }

    private void insert(Connection connection, String secret) throws SQLException {
        Accounts.insert(connection, Account.FIRST, Set.of(Roles.ADMINISTRATOR), passwords.hash(secret));
        Acts.append(connection, SERVICE, "user_created", Account.FIRST, Map.of("roles", Set.of(Roles.ADMINISTRATOR)));
    }

    /** The given password is that of a working administrator afterwards, whatever happened to it before. */
    private void admit(Connection connection, String given) throws SQLException {
        Optional<Account> there = Accounts.find(connection, Account.FIRST);
        if (there.isEmpty()) {
            insert(connection, given);
            return;
        }
        Account admin = there.get();
        if (!admin.isWorkingAdministrator()) {
            Set<String> roles = new TreeSet<>(admin.roles());
            roles.add(Roles.ADMINISTRATOR);
            Accounts.change(connection, admin.name(), roles, true);
            Acts.append(connection, SERVICE, "user_changed", admin.name(), Map.of("roles", roles, "active", true));
        }
        if (!passwords.matches(given, admin.password())) {
            Accounts.setPassword(connection, admin.name(), passwords.hash(given));
            Sessions.endOthers(connection, admin.name(), "");
            Acts.append(connection, SERVICE, "password_reset", admin.name(), Map.of());
        }
    }

    private void settleKey(Connection connection, boolean isFirst) throws SQLException {
        Optional<String> given = settings.apiKey();
        if (given.isPresent()) {
            take(connection, given.get());
        } else if (isFirst) {
            String generated = Secrets.key();
            insertKey(connection, generated);
            key = generated;
        }
    }

    /** Takes a given key in the place of the one before; one that was revoked stays so. */
    private void take(Connection connection, String given) throws SQLException {
        Optional<ApiKey> there = ApiKeys.hashed(connection, Secrets.hash(given));
        if (there.isEmpty()) {
            Optional<ApiKey> before = ApiKeys.named(connection, ApiKey.FIRST);
            if (before.isPresent()) {
                ApiKeys.revoke(connection, before.get().id());
                Acts.append(connection, SERVICE, "key_revoked", ApiKey.actor(ApiKey.FIRST), Map.of());
            }
            insertKey(connection, given);
        } else if (there.get().revokedAt() != null) {
            LOG.warn("VAGLIO_API_KEY holds a key that was revoked; it stays so");
        }
    }

    private void insertKey(Connection connection, String secret) throws SQLException {
        ApiKey made = new ApiKey(
                UUID.randomUUID(),
                ApiKey.FIRST,
                Secrets.hash(secret),
                Secrets.hint(secret),
                Set.of(Roles.CALLER),
                clock.instant(),
                null,
                null,
                null);
        ApiKeys.insert(connection, made);
        Acts.append(connection, SERVICE, "key_created", ApiKey.actor(made.name()), Map.of("roles", made.roles()));
    }
}
