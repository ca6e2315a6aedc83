package dev.vaglio.ruleset;

import dev.vaglio.engine.RuleSetCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A step of the build: compiles the DRL that a release ships, so that no start of it has to. */
public final class ShippedDrl {
    private ShippedDrl() {}

    /**
     * Compiles into the folder of the classes, and removes what an earlier build kept there of other DRL.
     *
     * @param arguments that folder
     */
    public static void main(String[] arguments) throws IOException {
        Path classes = Path.of(arguments[0]);
        Set<Path> kept = new HashSet<>();
        for (String name : List.of(Bundle.DEFAULT, Bundle.POST_SALE)) {
            kept.add(RuleSetCompiler.keepDrl(Bundle.shipped(name), classes));
        }
        for (Path file : beside(kept.iterator().next())) {
            if (!kept.contains(file)) {
                Files.delete(file);
            }
        }
    }

    private static List<Path> beside(Path kept) throws IOException {
        try (Stream<Path> files = Files.list(kept.resolveSibling(""))) {
            return files.toList();
        }
    }
}
