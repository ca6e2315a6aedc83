package dev.vaglio.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.problem.ProblemException;
import dev.vaglio.ruleset.Bundle;
import dev.vaglio.ruleset.PublicationKind;
import dev.vaglio.ruleset.Published;
import dev.vaglio.ruleset.PublishedVersion;
import dev.vaglio.ruleset.RuleEvent;
import dev.vaglio.ruleset.RuleEvents;
import dev.vaglio.ruleset.RuleSetStore;
import dev.vaglio.ruleset.RuleSets;
import dev.vaglio.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Going back to what was live before. */
class RollBackTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Actor BEA = new Actor("bea", Set.of());

    private final String name = "r" + UUID.randomUUID();
    private final RuleSets ruleSets = Published.on(DATABASE.dataSource());
    private final RuleSetStore versions = Published.store(DATABASE.dataSource());
    private final RollBack rollBack = new RollBack(ruleSets);
    private final RuleEvents events = new RuleEvents(DATABASE.dataSource());

    @Test
    void the_older_content_is_the_next_version_and_says_who_did_it_and_why() {
        publish(15);
        publish(16);

        PublishedVersion back = rollBack.to(BEA, name, 1, "too many leads");

        assertThat(back.number()).isEqualTo(3);
        assertThat(back.kind()).isEqualTo(PublicationKind.ROLLED_BACK);
        assertThat(back.basedOn()).isEqualTo(1);
        assertThat(back.author()).isEqualTo("bea");
        assertThat(back.reason()).isEqualTo("too many leads");
        assertThat(ruleSets.live(name).orElseThrow().hash())
                .isEqualTo(source(15).hash());
        assertThat(versions.versions(name)).hasSize(3);
        assertThat(events.newest(name, null, null, 10))
                .extracting(RuleEvent::what)
                .containsExactly("rolled-back", "shipped", "shipped");
        assertThat(events.newest(name, null, null, 10).get(0).who()).isEqualTo("bea");
    }

    @Test
    void what_is_live_already_and_what_is_not_there_is_refused() {
        publish(15);

        assertThatThrownBy(() -> rollBack.to(BEA, name, 1, "no change")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> rollBack.to(BEA, name, 7, "no such"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().members()).containsEntry("live", 1));
        assertThat(versions.versions(name)).hasSize(1);
    }

    @Test
    void events_are_read_page_by_page_and_never_changed() {
        publish(15);
        publish(16);
        publish(17);

        var first = events.newest(name, null, null, 2);
        var rest = events.newest(name, null, first.get(1).number(), 2);
        assertThat(first).extracting(RuleEvent::subject).containsExactly("version/3", "version/2");
        assertThat(rest).extracting(RuleEvent::subject).containsExactly("version/1");
        assertThat(events.newest(name, "version/2", null, 10)).hasSize(1);
        assertThatThrownBy(() -> DATABASE.execute("UPDATE rule_event SET who = 'eve'"))
                .hasStackTraceContaining("append-only");
    }

    private void publish(int points) {
        ruleSets.publish(Published.publication(source(points)));
    }

    private RuleSetSource source(int points) {
        Map<String, String> files = new TreeMap<>(Bundle.folder(name, Path.of("src", "test", "resources", "engine"))
                .files());
        files.computeIfPresent(
                "dmn/fit.dmn", (path, text) -> text.replace("<text>15</text>", "<text>" + points + "</text>"));
        return new RuleSetSource(name, files);
    }
}
