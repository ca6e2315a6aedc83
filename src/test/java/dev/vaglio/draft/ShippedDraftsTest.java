package dev.vaglio.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.difference.Conflict.Choice;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.ruleset.Bundle;
import dev.vaglio.ruleset.Published;
import dev.vaglio.ruleset.RuleSets;
import dev.vaglio.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A release with other rules is started over a database whose rules went on. */
class ShippedDraftsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String FIT = "dmn/fit.dmn";

    private final String name = "s" + UUID.randomUUID();
    private final Process process = new Process();

    /** What of one service process takes part. */
    private final class Process {
        final RuleSets ruleSets = Published.on(DATABASE.dataSource());
        final DraftStore store = new DraftStore(DATABASE.dataSource());
        final DraftSources sources = new DraftSources(Published.store(DATABASE.dataSource()), store);
        final Drafts drafts = new Drafts(store, sources);
        final Merging merging = new Merging(new Editing(store, sources), store, sources, ruleSets);
        final ShippedDrafts shipped =
                new ShippedDrafts(ruleSets, sources, new ShippedDraftStore(DATABASE.dataSource()), merging, "1.2.3");

        Optional<UUID> starts(RuleSetSource release) {
            ruleSets.refresh(Instant.now().plusSeconds(1));
            return shipped.bring(release);
        }

        Draft draft(UUID id) {
            return drafts.find(id).orElseThrow();
        }

        String fit(UUID id) {
            return drafts.source(id, draft(id).revision()).files().getOrDefault(FIT, "");
        }
    }

    @BeforeEach
    void aReleaseWasStartedBefore() {
        process.ruleSets.publish(Published.publication(rules("15", "10")));
    }

    @Test
    void what_the_release_changed_comes_together_with_what_was_changed_here() {
        process.ruleSets.publish(Published.edited(rules("15", "14"), 1));

        UUID id = process.starts(rules("20", "10")).orElseThrow();
        Draft draft = process.draft(id);
        assertThat(process.fit(id)).contains("<text>20</text>", "<text>14</text>");
        assertThat(draft.base()).isEqualTo(2);
        assertThat(draft.author()).isEqualTo("vaglio");
        assertThat(draft.title()).contains("release 1.2.3");
        assertThat(draft.reason()).contains("version 1 did", "up to version 2");
        assertThat(process.ruleSets.live(name).orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void where_both_changed_a_cell_the_draft_waits_for_somebody_to_choose() {
        process.ruleSets.publish(Published.edited(rules("15", "14"), 1));

        UUID id = process.starts(rules("20", "12")).orElseThrow();
        assertThat(process.draft(id).base()).isEqualTo(1);
        assertThat(process.draft(id).reason())
                .contains("changed 1 of the same places", "cell/fit-company/fit-company.large/fit-company.out1");

        process.merging.merge(
                id,
                new Gesture(1, "anna", null),
                Map.of("cell/fit-company/fit-company.large/fit-company.out1", Choice.THEIRS));
        assertThat(process.fit(id)).contains("<text>20</text>", "<text>14</text>");
    }

    @Test
    void over_rules_that_nobody_changed_it_is_a_draft_of_the_live_version() {
        UUID id = process.starts(rules("20", "10")).orElseThrow();

        assertThat(process.draft(id).base()).isEqualTo(1);
        assertThat(process.draft(id).revision()).isEqualTo(1);
        assertThat(process.fit(id)).contains("<text>20</text>");
    }

    @Test
    void it_is_made_once_by_several_processes_and_not_again_when_it_was_abandoned() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Callable<Optional<UUID>>> processes = IntStream.range(0, 4)
                .<Callable<Optional<UUID>>>mapToObj(i -> () -> new Process().starts(rules("20", "10")))
                .toList();
        int made = 0;
        for (var one : pool.invokeAll(processes)) {
            made += one.get().isPresent() ? 1 : 0;
        }
        pool.shutdown();
        assertThat(made).isEqualTo(1);

        Draft draft = process.drafts.list(name, null, null, null, 10).get(0);
        process.drafts.mark(draft.id(), draft.revision(), DraftState.ABANDONED, "anna");
        assertThat(new Process().starts(rules("20", "10"))).isEmpty();
        assertThat(new Process().starts(rules("21", "10"))).isPresent();
    }

    @Test
    void what_is_or_was_a_version_is_no_draft() {
        process.ruleSets.publish(Published.edited(rules("15", "14"), 1));

        assertThat(process.starts(rules("15", "14"))).isEmpty();
        assertThat(process.starts(rules("15", "10"))).isEmpty();
    }

    @Test
    void a_release_whose_draft_was_published_is_what_the_next_one_is_compared_with() {
        process.starts(rules("20", "10"));
        process.ruleSets.publish(Published.edited(rules("20", "10"), 1));
        process.ruleSets.publish(Published.edited(rules("20", "14"), 2));

        UUID id = process.starts(rules("22", "10")).orElseThrow();
        assertThat(process.draft(id).reason()).contains("version 2 did", "up to version 3");
        assertThat(process.fit(id)).contains("<text>22</text>", "<text>14</text>");
    }

    /** The small rules with these points for software and for many people. */
    private RuleSetSource rules(String software, String large) {
        TreeMap<String, String> files = new TreeMap<>(
                Bundle.folder(name, Path.of("src/test/resources/engine")).files());
        files.computeIfPresent(
                FIT,
                (path, text) -> text.replace("<text>15</text>", "<text>" + software + "</text>")
                        .replace("<text>10</text>", "<text>" + large + "</text>"));
        return new RuleSetSource(name, files);
    }
}
