package dev.vaglio.edit;

import dev.vaglio.engine.BundleTables;
import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.RuleSetSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Models of other editors, and how the engine reads them. */
final class Models {
    private Models() {}

    /** A model in DMN 1.3 with a prefix, comments, CDATA and extensions. */
    static String modeler() {
        return file("src/test/resources/edit/modeler-1.3.dmn");
    }

    /** A model in DMN 1.5 with rows and columns that have no id. */
    static String designer() {
        return file("src/test/resources/edit/designer-1.5.dmn");
    }

    /** Both, and what others drew as far as it lies beside the project. */
    static List<String> foreign() {
        Path others = Path.of("../shared/tck");
        try (Stream<Path> files = Files.isDirectory(others) ? Files.walk(others) : Stream.of()) {
            Stream<String> drawn = files.map(Path::toString)
                    .filter(path -> path.endsWith(".dmn"))
                    .sorted()
                    .map(Models::file);
            return Stream.concat(Stream.of(modeler(), designer()), drawn).toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static String file(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static DecisionTable table(String xml, String id) {
        return tables(xml).stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static List<DecisionTable> tables(String xml) {
        return BundleTables.of(new RuleSetSource("lead", Map.of("dmn/a.dmn", xml)))
                .tables();
    }

    /** The text after the edits; they must be possible. */
    static String edited(String xml, TableEdit... edits) {
        return applied(xml, edits).xml();
    }

    static Patched.Applied applied(String xml, TableEdit... edits) {
        Patched patched = DmnPatch.apply(xml, Arrays.asList(edits));
        if (patched instanceof Patched.Applied applied) {
            return applied;
        }
        throw new AssertionError(patched);
    }
}
