package dev.vaglio.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CandidatesTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final int MANY = 5;

    private final Candidates candidates = new Candidates(Published.on(DATABASE.dataSource()));

    @Test
    void the_same_content_is_compiled_once_while_it_is_looked_at() {
        Candidate first = candidates.of(small(0));

        assertThat(candidates.of(small(0))).isSameAs(first);
        assertThat(first.rules()).isPresent();
    }

    @Test
    void however_many_drafts_are_open_a_few_contents_are_kept() {
        Candidate first = candidates.of(small(0));
        for (int i = 1; i < MANY; i++) {
            candidates.of(small(i));
        }

        assertThat(candidates.of(small(MANY - 1))).isSameAs(candidates.of(small(MANY - 1)));
        assertThat(candidates.of(small(0))).isNotSameAs(first);
    }

    @Test
    void what_does_not_compile_is_kept_with_the_reason_and_decides_nobody() {
        Map<String, String> files = new TreeMap<>(small(0).files());
        files.computeIfPresent("dmn/fit.dmn", (path, text) -> text.replace("<text>20</text>", "<text>)</text>"));
        Candidate broken = candidates.of(new RuleSetSource(Bundle.DEFAULT, files));

        assertThat(broken.rules()).isEmpty();
        assertThat(broken.compilation()).isInstanceOf(Compilation.Rejected.class);
        assertThat(broken.compilation().diagnostics()).isNotEmpty();
    }

    /** The small rules, as different contents by their number. */
    private static RuleSetSource small(int number) {
        Map<String, String> files = new TreeMap<>(Bundle.folder(Bundle.DEFAULT, Path.of("src/test/resources/engine"))
                .files());
        files.computeIfPresent(
                "dmn/fit.dmn", (path, text) -> text.replace("<text>10</text>", "<text>" + (20 + number) + "</text>"));
        return new RuleSetSource(Bundle.DEFAULT, files);
    }
}
