package dev.vaglio.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.settings.SecretFile;
import dev.vaglio.settings.Settings;
import dev.vaglio.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions are signed, and decide nothing where the signature is missing or wrong. */
class SignaturesTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String SIGNATURE = "ALTER TABLE rule_set_signature %s TRIGGER append_only";
    private static final String VERSION = "ALTER TABLE rule_set_version %s TRIGGER append_only";

    private final RuleSetStore store = new RuleSetStore(DATABASE.dataSource(), Keys.OWN);
    private final String name = "s" + UUID.randomUUID();

    @Test
    void what_was_published_holds_and_says_who_made_and_who_approved_it() {
        store.publish(publication(15));
        PublishedVersion version = store.version(name, 1).orElseThrow();

        assertThat(version.signature()).isNotNull();
        assertThat(Keys.OWN.against(version)).isEmpty();
        assertThat(version.approvers()).containsExactly("bea", "carl");
        assertThat(version).isEqualTo(store.versions(name).get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reason = 'other'",
                "author = 'eve'",
                "approvers = '{eve}'",
                "kind = 'shipped'",
                "based_on = 7",
                "effective_from = effective_from - interval '1 microsecond'",
                "hash = repeat('0', 64)"
            })
    void a_version_whose_row_was_changed_is_refused_and_the_live_one_stays(String change) {
        RuleSets running = live(15);
        store.publish(publication(16));
        DATABASE.execute(
                VERSION.formatted("DISABLE"),
                "UPDATE rule_set_version SET " + change + " WHERE version = 2 AND rule_set = '" + name + "'",
                VERSION.formatted("ENABLE"));
        assertThat(DATABASE.value("SELECT count(*) FROM rule_set_version WHERE rule_set = '" + name + "'"))
                .isEqualTo("2");

        refuses(running, "its signature does not fit");
        refuses(started(Keys.OWN), "its signature does not fit");
    }

    @Test
    void a_version_without_a_signature_is_refused_and_the_live_one_stays() {
        RuleSets running = live(15);
        store.publish(publication(16));
        forgetSignature(2);

        refuses(running, "it is not signed");
        refuses(started(Keys.OWN), "it is not signed");
    }

    @Test
    void a_version_signed_with_another_key_is_refused_until_the_operator_trusts_that_key() {
        RuleSets running = live(15);
        new RuleSetStore(DATABASE.dataSource(), Keys.OTHER).publish(publication(16));

        refuses(running, "the key " + Keys.OTHER.keyId() + ", which is not trusted here");
        Signatures trusting = Keys.of(Keys.SECRET, List.of(Keys.OTHER.publicKey()));
        assertThat(started(trusting).live(name).orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void a_bundle_that_was_exchanged_is_refused_and_the_live_one_stays() {
        RuleSets running = live(15);
        store.publish(publication(16));
        DATABASE.execute(
                VERSION.formatted("DISABLE"),
                "UPDATE rule_set_version v SET bundle = o.bundle FROM rule_set_version o WHERE v.version = 2"
                        + " AND o.version = 1 AND o.rule_set = v.rule_set AND v.rule_set = '" + name + "'",
                VERSION.formatted("ENABLE"));

        refuses(running, "not the one that was published");
    }

    @Test
    void a_start_with_nothing_that_is_signed_says_so_and_signs_it_only_when_told_to() {
        store.publish(publication(15));
        forgetSignature(1);
        RuleSets starting = new RuleSets(store, Keys.OWN);
        ShippedRules rules = new ShippedRules(starting, store, Settings.read(), other -> {});

        assertThatThrownBy(() -> rules.bring(source(15), false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("it is not signed")
                .hasMessageContaining("VAGLIO_SIGN_UNSIGNED=true");
        assertThat(store.version(name, 1).orElseThrow().signature()).isNull();

        assertThat(store.signUnsigned())
                .extracting(PublishedVersion::ruleSet, PublishedVersion::number)
                .contains(tuple(name, 1));
        assertThat(store.signUnsigned()).isEmpty();
        rules.bring(source(15), false);
        assertThat(starting.live(name).orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void the_same_secret_gives_the_same_key_and_no_two_share_one() {
        assertThat(Keys.of(Keys.SECRET, List.of()).publicKey()).isEqualTo(Keys.OWN.publicKey());
        assertThat(Keys.OTHER.keyId()).isNotEqualTo(Keys.OWN.keyId()).hasSize(16);
    }

    @Test
    void what_is_no_key_is_refused_without_repeating_it() {
        assertThatThrownBy(() -> Signatures.of("c2hvcnQ=", List.of()))
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining("c2hvcnQ");
        assertThatThrownBy(() -> Signatures.of("no base64!", List.of())).hasMessage("the signing key is not base64");
        assertThatThrownBy(() -> Signatures.of(Keys.SECRET, List.of("c2hvcnQ=")))
                .hasMessageContaining("a trusted key")
                .hasMessageNotContaining("c2hvcnQ");
    }

    @Test
    void the_first_start_makes_a_key_that_only_its_owner_reads_and_the_second_finds(@TempDir Path home)
            throws IOException {
        SecretFile file = new SecretFile(home, "signing.key");
        String made = file.readOrCreate();

        assertThat(new SecretFile(home, "signing.key").readOrCreate()).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        assertThat(Signatures.of(made, List.of()).keyId()).hasSize(16);
    }

    private RuleSets live(int points) {
        store.publish(publication(points));
        return started(Keys.OWN);
    }

    private RuleSets started(Signatures signatures) {
        RuleSets started = new RuleSets(store, signatures);
        started.refresh(store.stamp().at());
        return started;
    }

    private void refuses(RuleSets process, String why) {
        process.refresh(store.stamp().at());
        assertThat(process.live(name).orElseThrow().number()).isEqualTo(1);
        assertThat(process.refused())
                .filteredOn(refused -> refused.ruleSet().equals(name))
                .singleElement()
                .satisfies(refused -> assertThat(refused.number()).isEqualTo(2))
                .satisfies(refused -> assertThat(refused.why()).contains(why));
        assertThat(process.find(name, 2)).isEqualTo(new Lookup.Unusable(1));
    }

    private void forgetSignature(int number) {
        DATABASE.execute(
                SIGNATURE.formatted("DISABLE"),
                "DELETE FROM rule_set_signature WHERE version = " + number + " AND rule_set = '" + name + "'",
                SIGNATURE.formatted("ENABLE"));
    }

    private Publication publication(int points) {
        return new Publication(
                source(points), PublicationKind.PUBLISHED, 1, "anna", List.of("carl", "bea"), "because", null);
    }

    private RuleSetSource source(int points) {
        return new RuleSetSource(name, SmallRules.changed(points).files());
    }
}
