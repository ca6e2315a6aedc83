package dev.vaglio.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vaglio.problem.ProblemException;
import dev.vaglio.settings.Settings;
import dev.vaglio.testing.TestDatabase;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Starts of services over one database, and what one replica knows of what the other did. */
class FirstStartTest {
    private static final String GIVEN_PASSWORD = "a given password";
    private static final String GIVEN_KEY = "a-given-key-of-a-script";

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final AccessStore store = new AccessStore(DATABASE.dataSource());
    private final LiveCredentials live = new LiveCredentials(store, InstantSource.system());
    private final Passwords passwords = new Passwords();
    private final Administration users = new Administration(store, live, passwords);
    private final KeyAdministration keys = new KeyAdministration(store, live, InstantSource.system());
    private final CredentialsTimer timer = new CredentialsTimer(live);
    private final Logins logins =
            new Logins(store, live, passwords, new Throttle(InstantSource.system()), timer, InstantSource.system());

    @BeforeEach
    void nobodyIsThere() {
        DATABASE.execute(
                "SET session_replication_role = replica",
                "DELETE FROM session",
                "DELETE FROM account",
                "DELETE FROM api_key");
    }

    @AfterEach
    void stop() {
        timer.stop();
    }

    @Test
    void what_the_first_start_generates_is_given_once_and_is_good() {
        FirstStart first = start(Map.of());
        FirstStart.Generated generated = first.take();

        assertThat(logins.login("admin", String.valueOf(generated.password()))
                        .known()
                        .roles())
                .containsExactly("administrator");
        assertThat(live.find(Secrets.hash(String.valueOf(generated.key()))))
                .extracting(Known::actor, Known::roles)
                .containsExactly("key:default", Set.of("caller"));
        assertThat(first.take()).isEqualTo(new FirstStart.Generated(null, null));
        assertThat(start(Map.of()).take()).isEqualTo(new FirstStart.Generated(null, null));
    }

    @Test
    void what_is_generated_stands_nowhere_in_the_database() {
        FirstStart.Generated generated = start(Map.of()).take();

        assertThat(DATABASE.value("SELECT string_agg(account::text, '') FROM account"))
                .contains("$argon2id$")
                .doesNotContain(generated.password());
        assertThat(DATABASE.value("SELECT string_agg(api_key::text, '') FROM api_key"))
                .doesNotContain(generated.key());
    }

    @Test
    void given_secrets_are_taken_and_nothing_is_shown() {
        FirstStart.Generated generated = start(given()).take();

        assertThat(generated).isEqualTo(new FirstStart.Generated(null, null));
        logins.login("admin", GIVEN_PASSWORD);
        assertThat(live.find(Secrets.hash(GIVEN_KEY))).isNotNull();
    }

    @Test
    void secrets_given_later_win_over_those_that_are_there() {
        FirstStart.Generated generated = start(Map.of()).take();
        String session =
                logins.login("admin", String.valueOf(generated.password())).token();
        start(given());

        logins.login("admin", GIVEN_PASSWORD);
        assertThatThrownBy(() -> logins.login("admin", String.valueOf(generated.password())))
                .isInstanceOf(ProblemException.class);
        assertThat(live.find(Secrets.hash(session))).isNull();
        assertThat(live.find(Secrets.hash(GIVEN_KEY))).isNotNull();
        assertThat(live.find(Secrets.hash(String.valueOf(generated.key())))).isNull();
    }

    @Test
    void a_start_with_the_same_secrets_changes_nothing() {
        start(given());
        String before = DATABASE.value("SELECT max(number) FROM security_act");
        start(given());

        assertThat(DATABASE.value("SELECT max(number) FROM security_act")).isEqualTo(before);
    }

    @Test
    void a_given_key_that_was_revoked_stays_revoked() {
        start(given());
        keys.revoke("test", keys.keys().get(0).id());
        start(given());

        assertThat(live.find(Secrets.hash(GIVEN_KEY))).isNull();
    }

    @Test
    void a_given_password_lets_an_administrator_in_again_who_was_let_out() {
        start(given());
        users.create("test", "other", Set.of("administrator"), "some other password");
        users.change("test", "admin", Set.of("viewer"), false);
        start(given());

        assertThat(logins.login("admin", GIVEN_PASSWORD).known().roles()).containsExactly("administrator", "viewer");
    }

    @Test
    void the_last_administrator_stays_one_and_can_be_the_other() {
        start(given());
        assertConflict(() -> users.change("admin", "admin", null, false));
        assertConflict(() -> users.change("admin", "admin", Set.of("editor"), null));

        users.create("admin", "other", Set.of("administrator"), "some other password");
        users.change("admin", "admin", null, false);
        assertConflict(() -> users.change("admin", "other", null, false));
    }

    @Test
    void what_one_replica_does_the_other_knows_without_being_told() {
        start(given());
        LiveCredentials other = new LiveCredentials(store, InstantSource.system());
        CredentialsTimer its = new CredentialsTimer(other);
        its.start(new StartupEvent());
        KeyAdministration.Made made = keys.create("test", "crm", Set.of("caller"), null);
        String hash = Secrets.hash(made.secret());

        its.nextLook().join();
        assertThat(other.find(hash)).isNotNull();
        keys.revoke("test", made.key().id());
        while (other.find(hash) != null) {
            Thread.onSpinWait();
        }
        its.stop();
    }

    @Test
    void acts_and_keys_can_not_be_changed_in_the_database() {
        start(given());
        for (String change : List.of(
                "UPDATE security_act SET who = 'x'",
                "DELETE FROM security_act",
                "UPDATE api_key SET roles = '{administrator}'",
                "DELETE FROM api_key")) {
            assertThatThrownBy(() -> DATABASE.execute(change)).hasRootCauseInstanceOf(java.sql.SQLException.class);
        }
    }

    @Test
    void a_failed_login_is_kept_beside_the_answer() {
        start(given());
        assertThatThrownBy(() -> logins.login("admin", "not the password")).isInstanceOf(ProblemException.class);

        ActFilter all = new ActFilter(null, null, null);
        while (!users.acts(all, 1).get(0).act().equals("login_failed")) {
            Thread.onSpinWait();
        }
    }

    @Test
    void when_a_key_was_used_is_written_down() {
        start(given());
        live.find(Secrets.hash(GIVEN_KEY));
        live.writeUses();

        assertThat(keys.keys().get(0).lastUsedAt()).isNotNull();
    }

    @Test
    void secrets_that_are_too_short_are_told_before_the_start() {
        assertThat(GivenSecrets.fault(settings(Map.of("vaglio.api-key", "short"))))
                .get()
                .asString()
                .contains("16");
        assertThat(GivenSecrets.fault(settings(Map.of("vaglio.admin-password", "short"))))
                .get()
                .asString()
                .contains("12");
        assertThat(GivenSecrets.fault(settings(given()))).isEmpty();
    }

    private FirstStart start(Map<String, String> environment) {
        FirstStart start = new FirstStart(store, live, passwords, settings(environment), InstantSource.system());
        start.start(new StartupEvent());
        return start;
    }

    private static Map<String, String> given() {
        return Map.of("vaglio.admin-password", GIVEN_PASSWORD, "vaglio.api-key", GIVEN_KEY);
    }

    private static Settings settings(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withDefaultValue("user.home", "unused")
                .withDefaultValues(values)
                .withMapping(Settings.class)
                .build()
                .getConfigMapping(Settings.class);
    }

    private static void assertConflict(Runnable change) {
        assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().type().status()).isEqualTo(409));
    }
}
