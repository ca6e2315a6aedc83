package dev.vaglio.security;

import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemException;
import dev.vaglio.problem.ProblemType;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What administrators do to users; each act is logged with who did it, and takes effect at once. */
@Singleton
class Administration {
    private final AccessStore store;
    private final LiveCredentials live;
    private final Passwords passwords;

    Administration(AccessStore store, LiveCredentials live, Passwords passwords) {
        this.store = store;
        this.live = live;
        this.passwords = passwords;
    }

    List<Account> users() {
        return store.read(Accounts::all);
    }

    /** When each user logged in last, of those who ever did. */
    Map<String, Instant> lastLogins() {
        return store.read(Acts::lastLogins);
    }

    List<Act> acts(ActFilter filter, int limit) {
        return store.read(connection -> Acts.list(connection, filter, limit));
    }

    /** Throws 409 where there is one of this name. */
    Account create(String who, String name, Set<String> roles, String password) {
        String hash = passwords.hash(password);
        change(connection -> {
            if (!Accounts.insert(connection, name, roles, hash)) {
                throw Problem.of(ProblemType.CONFLICT, "There is a user of this name.")
                        .asException();
            }
            Acts.append(connection, who, "user_created", name, Map.of("roles", roles));
        });
        return user(name);
    }

    /** Changes what is not null, at once also for who is logged in; throws 409 where no administrator were left. */
    Account change(String who, String name, @Nullable Set<String> roles, @Nullable Boolean isActive) {
        change(connection -> {
            Account before = require(connection, name);
            Account after = new Account(
                    name,
                    roles == null ? before.roles() : roles,
                    before.password(),
                    isActive == null ? before.isActive() : isActive,
                    before.createdAt());
            requireAnAdministratorBeside(connection, before, after);
            Accounts.change(connection, name, after.roles(), after.isActive());
            if (!after.isActive()) {
                Sessions.endOthers(connection, name, "");
            }
            Map<String, Object> detail = new TreeMap<>();
            detail.put("roles", after.roles());
            detail.put("active", after.isActive());
            detail.put("rolesBefore", before.roles());
            detail.put("activeBefore", before.isActive());
            Acts.append(connection, who, "user_changed", name, detail);
        });
        return user(name);
    }

    /** Sets a password for a user who lost it; all sessions of the user end. */
    void resetPassword(String who, String name, String password) {
        String hash = passwords.hash(password);
        change(connection -> {
            require(connection, name);
            Accounts.setPassword(connection, name, hash);
            Sessions.endOthers(connection, name, "");
            Acts.append(connection, who, "password_reset", name, Map.of());
        });
    }

    private Account user(String name) {
        return store.read(connection -> require(connection, name));
    }

    private void change(AccessStore.Change change) {
        store.change(change);
        live.refresh();
    }

    private static Account require(Connection connection, String name) throws SQLException {
        return Accounts.find(connection, name).orElseThrow(Administration::missing);
    }

    private static void requireAnAdministratorBeside(Connection connection, Account before, Account after)
            throws SQLException {
        boolean isLost = before.isWorkingAdministrator() && !after.isWorkingAdministrator();
        if (isLost
                && Accounts.all(connection).stream()
                        .noneMatch(other ->
                                other.isWorkingAdministrator() && !other.name().equals(before.name()))) {
            throw Problem.of(ProblemType.CONFLICT, "This is the last administrator who can log in.")
                    .asException();
        }
    }

    private static ProblemException missing() {
        return Problem.of(ProblemType.NOT_FOUND, "No user has this name.").asException();
    }
}
