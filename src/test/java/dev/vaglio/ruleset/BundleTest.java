package dev.vaglio.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_shipped_rules_are_those_of_the_project() {
        assertThat(Bundle.shipped().hash())
                .isEqualTo(Bundle.folder(Bundle.DEFAULT, Path.of("")).hash());
    }

    @Test
    void other_kinds_of_files_in_a_folder_are_passed_over() throws IOException {
        write("dmn/fit.dmn", "<definitions/>");
        write("dmn/notes.txt", "to do");
        write("dmn/.fit.dmn.swp", "");
        write("rules/signals.drl", "package vaglio");
        write("README.md", "read me");

        assertThat(Bundle.folder("lead", folder).files()).containsOnlyKeys("dmn/fit.dmn", "rules/signals.drl");
    }

    @Test
    void a_folder_without_models_is_no_bundle() throws IOException {
        assertThatThrownBy(() -> Bundle.folder("lead", folder)).isInstanceOf(UnreadableBundle.class);
        write("dmn/texts.en.yaml", "a: b");
        assertThatThrownBy(() -> Bundle.folder("lead", folder)).isInstanceOf(UnreadableBundle.class);
    }

    @Test
    void a_file_that_is_no_utf_8_is_named() throws IOException {
        write("dmn/fit.dmn", "<definitions/>");
        Files.write(folder.resolve("dmn/bands.dmn"), new byte[] {(byte) 0xC3, (byte) 0x28});

        assertThatThrownBy(() -> Bundle.folder("lead", folder))
                .isInstanceOf(UnreadableBundle.class)
                .hasMessageContaining("dmn/bands.dmn");
    }

    @Test
    void a_file_over_the_limit_is_refused() throws IOException {
        write("dmn/fit.dmn", "x".repeat(BundleFiles.MOST_BYTES_A_FILE + 1));

        assertThatThrownBy(() -> Bundle.folder("lead", folder)).isInstanceOf(UnreadableBundle.class);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent() == null ? folder : file.getParent());
        Files.writeString(file, text);
    }
}
