package dev.vaglio.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A later release knows what this one shipped. */
class ReleasedDrlTest {
    @ParameterizedTest
    @ValueSource(strings = {Bundle.DEFAULT, Bundle.POST_SALE})
    void the_list_of_released_drl_has_all_that_is_shipped(String name) throws IOException {
        String list = Files.readString(Path.of("src", "main", "resources", ReleasedDrl.RELEASED));
        assertThat(ReleasedDrl.drl(Bundle.shipped(name)))
                .isNotEmpty()
                .allSatisfy(hash -> assertThat(list)
                        .as("add a line `<sha256> <path>` for DRL that changed; lines that are there stay")
                        .contains(hash));
    }
}
