package dev.vaglio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.ruleset.Bundle;
import dev.vaglio.ruleset.BundleZip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
    private static final Path SMALL = Path.of("src/test/resources/engine");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void rules_are_the_same_as_themselves() {
        Ran ran = Ran.of("diff", SMALL.toString(), SMALL.toString());

        assertThat(ran.out()).isEqualToNormalizingNewlines("No difference\n");
        assertThat(ran.exit()).isEqualTo(Exit.FINE);
    }

    @Test
    void another_weight_in_a_zip_is_told_by_table_and_row() throws IOException {
        Ran ran = Ran.of("diff", SMALL.toString(), heavier().toString());

        assertThat(ran.out()).contains("fit-company, dmn/fit.dmn): changed", "  changed: At least 100 people 10 → 12");
        assertThat(ran.exit()).isEqualTo(Exit.FINDINGS);
    }

    @Test
    void the_difference_is_there_as_JSON() throws IOException {
        Ran ran = Ran.of("diff", "--json", SMALL.toString(), heavier().toString());

        assertThat(ran.out()).contains("\"before\":\"10\"", "\"after\":\"12\"", "\"same\":false");
    }

    @Test
    void what_is_no_zip_is_said_so() throws IOException {
        Path file = Files.writeString(folder.resolve("rules.zip"), "no zip");

        assertThat(Ran.of("diff", SMALL.toString(), file.toString()).exit()).isEqualTo(Exit.CANNOT_READ);
    }

    /** The small rules in a zip, a hundred people worth 12 points. */
    private Path heavier() throws IOException {
        TreeMap<String, String> files =
                new TreeMap<>(Bundle.folder(Bundle.DEFAULT, SMALL).files());
        files.computeIfPresent("dmn/fit.dmn", (path, text) -> text.replace("<text>10</text>", "<text>12</text>"));
        RuleSetSource source = new RuleSetSource(Bundle.DEFAULT, files);
        return Files.write(folder.resolve("heavier.zip"), BundleZip.write(source));
    }
}
