package dev.vaglio.security;

import dev.vaglio.problem.Fault;
import dev.vaglio.problem.JsonBody;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemException;
import dev.vaglio.problem.ProblemType;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets people in and out. */
@Singleton
class Logins {
    static final Duration SESSION = Duration.ofHours(12);

    private final AccessStore store;
    private final LiveCredentials live;
    private final Passwords passwords;
    private final Throttle throttle;
    private final CredentialsTimer timer;
    private final InstantSource clock;

    Logins(
            AccessStore store,
            LiveCredentials live,
            Passwords passwords,
            Throttle throttle,
            CredentialsTimer timer,
            InstantSource clock) {
        this.store = store;
        this.live = live;
        this.passwords = passwords;
        this.throttle = throttle;
        this.timer = timer;
        this.clock = clock;
    }

    /** A session that was just begun; the token is nowhere else. */
    record Begun(String token, Known known) {}

    /** Throws 401 alike for a wrong password, an unknown name and a user who may not log in; 429 after too many. */
    Begun login(String name, String password) {
        throttle.require(name);
        Account account =
                store.read(connection -> Accounts.find(connection, name)).orElse(null);
        boolean isRight = matches(account, password);
        if (account == null || !isRight) {
            throttle.failed(name);
            if (account != null) {
                timer.soon(() -> writeFailed(name));
            }
            throw refused();
        }
        throttle.succeeded(name);
        return begin(account);
    }

    void logout(Known known) {
        store.change(connection -> {
            Sessions.end(connection, known.hash());
            Acts.append(connection, known.actor(), "logged_out", known.actor(), Map.of());
        });
        live.refresh();
    }

    /** Sets another password and ends the user's other sessions; 422 where the old one is wrong. */
    void changePassword(Known known, String old, String password) {
        String name = known.actor();
        throttle.require(name);
        Account account =
                store.read(connection -> Accounts.find(connection, name)).orElse(null);
        if (!matches(account, old)) {
            throttle.failed(name);
            throw JsonBody.refusal(List.of(new Fault("/old", "wrong_password", "It is not the password until now.")));
        }
        throttle.succeeded(name);
        String hash = passwords.hash(password);
        store.change(connection -> {
            Accounts.setPassword(connection, name, hash);
            Sessions.endOthers(connection, name, known.hash());
            Acts.append(connection, name, "password_changed", name, Map.of());
        });
        live.refresh();
    }

    /** Beside the call: an unknown name must not be told from a known one by the time it takes. */
    private void writeFailed(String name) {
        store.change(connection -> Acts.append(connection, name, "login_failed", name, Map.of()));
    }

    private boolean matches(@Nullable Account account, String password) {
        String hash = account == null || !account.isActive() ? null : account.password();
        return passwords.matches(password.length() > Passwords.MOST ? "" : password, hash);
    }

    private Begun begin(Account account) {
        String token = Secrets.session();
        Instant expiresAt = clock.instant().plus(SESSION);
        Known known = Known.person(Secrets.hash(token), account.name(), account.roles(), expiresAt);
        store.change(connection -> {
            Sessions.insert(connection, known.hash(), account.name(), expiresAt);
            Acts.append(connection, account.name(), "logged_in", account.name(), Map.of());
        });
        live.refresh();
        return new Begun(token, known);
    }

    private static ProblemException refused() {
        return Problem.of(ProblemType.UNAUTHORIZED, "Name and password are not those of a user who may log in.")
                .asException();
    }
}
