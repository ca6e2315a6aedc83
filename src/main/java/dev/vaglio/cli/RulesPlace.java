package dev.vaglio.cli;

import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.ruleset.BundleZip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;

/** A folder or a zip of rules that a command changes. */
record RulesPlace(Path place) {
    RuleSetSource source() {
        return RulesOption.source(place);
    }

    /** Writes the files of these paths; of a zip all. Each takes the place of the one before whole or not at all. */
    void write(RuleSetSource content, Collection<String> paths) {
        if (Files.isRegularFile(place)) {
            replace(place, BundleZip.write(content));
            return;
        }
        content.files().forEach((path, text) -> {
            if (paths.contains(path)) {
                replace(place.resolve(path), text.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private static void replace(Path file, byte[] bytes) {
        Path written = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(written, bytes);
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new CannotRead(file + ": cannot be written", failed);
        }
    }
}
