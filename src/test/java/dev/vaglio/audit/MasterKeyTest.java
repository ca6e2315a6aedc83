package dev.vaglio.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {
    @TempDir
    Path home;

    @Test
    void the_first_start_makes_a_key_that_the_second_finds() {
        String first = new MasterKeyFile(home).openOrCreate().fingerprint();

        assertThat(new MasterKeyFile(home).openOrCreate().fingerprint()).isEqualTo(first);
        assertThat(first).hasSize(16);
    }

    @Test
    void only_its_owner_reads_the_key() throws IOException {
        new MasterKeyFile(home).openOrCreate();

        Path file = home.resolve("keys/master.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(home.resolve("keys")).isDirectoryContaining(file::equals);
        try (var files = Files.list(home.resolve("keys"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_key_of_another_length_is_refused_without_repeating_it() {
        assertThatThrownBy(() -> MasterKey.ofBase64("c2hvcnQ="))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining("c2hvcnQ");
        assertThatThrownBy(() -> MasterKey.ofBase64("no base64!")).hasMessage("the master key is not base64");
    }

    @Test
    void a_broken_file_is_named() throws IOException {
        Files.createDirectories(home.resolve("keys"));
        Files.writeString(home.resolve("keys/master.key"), "rubbish!");

        assertThatThrownBy(() -> new MasterKeyFile(home).openOrCreate())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("master.key");
    }
}
