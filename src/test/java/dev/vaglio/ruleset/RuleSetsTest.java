package dev.vaglio.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.Diagnostic;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.settings.Settings;
import dev.vaglio.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RuleSetsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final List<OtherRules> others = new ArrayList<>();
    private final RuleSetStore store = new RuleSetStore(DATABASE.dataSource(), Keys.OWN);
    private final RuleSets ruleSets = new RuleSets(store, Keys.OWN);
    private final String name = "r" + UUID.randomUUID();

    @Test
    void a_bundle_whose_pipeline_does_not_hold_is_refused() {
        String one = PipelineCheckTest.SOUND.replace("\"second\" 2 true 1", "\"second\" 2 false 1");
        Map<String, String> files = new TreeMap<>(source(15).files());
        files.put("dmn/pipeline.dmn", PipelineCheckTest.model(one));

        Compilation refused = ruleSets.publish(publication(new RuleSetSource(name, files)));

        assertThat(refused).isInstanceOf(Compilation.Rejected.class);
        assertThat(refused.diagnostics()).extracting(Diagnostic::code).containsExactly("open-stages");
        assertThat(store.versions(name)).isEmpty();
    }

    @Test
    void versions_are_numbered_from_one_without_gaps() {
        publish(15);
        publish(16);

        assertThat(store.versions(name)).extracting(PublishedVersion::number).containsExactly(1, 2);
        assertThat(store.bundle(name, 1)).isEqualTo(source(15));
        assertThat(live().number()).isEqualTo(2);
    }

    @Test
    void of_many_that_start_at_once_one_publishes_the_first_version() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Callable<Boolean>> starts = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    store.publishFirst(publication(source(15)));
                    return true;
                })
                .toList();
        for (Future<Boolean> start : pool.invokeAll(starts)) {
            start.get();
        }
        pool.shutdown();

        assertThat(store.versions(name)).hasSize(1);
    }

    @Test
    void an_older_version_can_be_pinned_and_decides_as_it_did() {
        publish(15);
        publish(16);

        assertThat(found(1).ruleSet().source()).isEqualTo(source(15));
        assertThat(found(1)).isSameAs(found(1));
    }

    @Test
    void what_is_not_there_names_what_is() {
        publish(15);

        assertThat(ruleSets.find(name, 7)).isEqualTo(new Lookup.UnknownVersion(1));
        assertThat(ruleSets.find("nothing", null)).isEqualTo(new Lookup.UnknownRuleSet(ruleSets.names()));
    }

    @Test
    void a_retired_version_decides_no_more_but_can_be_run_again() {
        publish(15);
        publish(16);
        store.retire(name, 1, "test", "wrong");

        assertThat(ruleSets.find(name, 1)).isEqualTo(new Lookup.Retired(2));
        assertThat(ruleSets.findEver(name, 1)).isInstanceOf(Lookup.Found.class);
    }

    @Test
    void what_does_not_compile_is_not_published_and_the_live_version_stays() {
        publish(15);
        Compilation refused = ruleSets.publish(publication(new RuleSetSource(name, Map.of("dmn/fit.dmn", "<broken"))));

        assertThat(refused).isInstanceOf(Compilation.Rejected.class);
        assertThat(live().number()).isEqualTo(1);
        assertThat(store.versions(name)).hasSize(1);
    }

    @Test
    void a_version_is_not_live_before_its_time() {
        publish(15);
        Instant later = Instant.now().plus(Duration.ofDays(1));
        store.publish(
                new Publication(source(16), PublicationKind.PUBLISHED, 1, "anna", List.of("bea"), "next week", later));

        ruleSets.refresh(Instant.now());
        assertThat(live().number()).isEqualTo(1);
        ruleSets.refresh(later);
        assertThat(live().number()).isEqualTo(2);
    }

    @Test
    void what_is_written_about_a_version_cannot_be_changed() {
        publish(15);

        assertThatThrownBy(() -> DATABASE.execute("UPDATE rule_set_version SET reason = 'other'"))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> DATABASE.execute("DELETE FROM rule_set_version"))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> DATABASE.execute("TRUNCATE rule_set_version CASCADE"))
                .hasStackTraceContaining("append-only");
    }

    @Test
    void other_shipped_rules_never_override_what_is_live_unless_the_operator_says_so() {
        ShippedRules shipped = new ShippedRules(ruleSets, store, Settings.read(), others::add);
        shipped.bring(source(15), false);
        shipped.bring(source(16), false);
        assertThat(live().ruleSet().source()).isEqualTo(source(15));
        assertThat(others).containsExactly(new OtherRules(source(16)));

        shipped.bring(source(16), true);
        assertThat(others).hasSize(1);
        assertThat(live().number()).isEqualTo(2);
        assertThat(live().ruleSet().source()).isEqualTo(source(16));
    }

    @Test
    void a_first_start_publishes_no_rules_that_do_not_compile() {
        ShippedRules shipped = new ShippedRules(ruleSets, store, Settings.read(), others::add);
        RuleSetSource broken = new RuleSetSource(
                name,
                SmallRules.with(Map.of("rules/measures.drl", "package vaglio\nrule no"))
                        .files());

        assertThatThrownBy(() -> shipped.bring(broken, false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("rules/measures.drl");
        assertThat(store.versions(name)).isEmpty();
    }

    @Test
    void a_release_that_cannot_use_what_is_live_starts_when_the_operator_has_it_publish_its_own() {
        store.publish(publication(new RuleSetSource(name, Map.of("dmn/fit.dmn", "<broken"))));
        ShippedRules shipped = new ShippedRules(ruleSets, store, Settings.read(), others::add);
        assertThatThrownBy(() -> shipped.bring(source(15), false)).hasMessageContaining("VAGLIO_PUBLISH_SHIPPED=true");

        shipped.bring(source(15), true);
        assertThat(live().number()).isEqualTo(2);
        assertThat(live().ruleSet().source()).isEqualTo(source(15));
    }

    @Test
    void drl_that_no_release_has_shipped_is_refused_at_its_file() {
        publish(15);
        Map<String, String> files = new TreeMap<>(source(16).files());
        files.computeIfPresent("rules/measures.drl", (path, text) -> text + "\n// one line more\n");

        Compilation refused = ruleSets.publish(publication(new RuleSetSource(name, files)));

        assertThat(refused).isInstanceOf(Compilation.Rejected.class);
        assertThat(refused.diagnostics())
                .extracting(Diagnostic::code, Diagnostic::file)
                .containsExactly(tuple("foreign-drl", "rules/measures.drl"));
        assertThat(live().number()).isEqualTo(1);
    }

    @Test
    void nothing_vouches_for_files_that_are_not_those_that_were_signed() {
        publish(15);
        PublishedVersion version = store.version(name, 1).orElseThrow();
        RuleSetSource files = store.bundle(name, 1);
        Map<String, String> others = new TreeMap<>(files.files());
        others.put("dmn/more.yaml", "");

        assertThat(ruleSets.against(version, files)).isEmpty();
        assertThat(ruleSets.against(version, new RuleSetSource(name, others))).isPresent();
    }

    @Test
    void a_version_that_another_process_publishes_is_live_after_the_next_look() {
        publish(15);
        VersionWatch watch = new VersionWatch(ruleSets, store, new SimpleMeterRegistry());
        watch.look();
        RuleSets elsewhere = new RuleSets(store, Keys.OWN);
        elsewhere.publish(publication(source(16)));
        assertThat(live().number()).isEqualTo(1);

        watch.look();
        assertThat(live().number()).isEqualTo(2);
        assertThat(live().hash()).isEqualTo(source(16).hash());
    }

    private void publish(int points) {
        assertThat(ruleSets.publish(publication(source(points)))).isInstanceOf(Compilation.Compiled.class);
    }

    private static Publication publication(RuleSetSource source) {
        return Publication.shipped(source, "test", "because");
    }

    private RuleSetSource source(int points) {
        return new RuleSetSource(name, SmallRules.changed(points).files());
    }

    private Version live() {
        return ruleSets.live(name).orElseThrow();
    }

    private Version found(int number) {
        return ((Lookup.Found) ruleSets.find(name, number)).version();
    }
}
