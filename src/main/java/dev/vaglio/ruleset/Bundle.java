package dev.vaglio.ruleset;

import dev.vaglio.engine.RuleSetSource;
import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where bundles of rules come from: a folder that holds {@code dmn/} and {@code rules/}, or the jar itself. Each throws
 * {@link UnreadableBundle} for what is no bundle.
 */
public final class Bundle {
    /** The rule set that a call means when it names none. */
    public static final String DEFAULT = "lead";

    /** The rule set that a won lead goes on to (S5). */
    static final String POST_SALE = "post-sale";

    private static final int DEPTH = 3;

    private Bundle() {}

    /** The rule set {@value #DEFAULT} that this release ships. */
    public static RuleSetSource shipped() {
        return shipped(DEFAULT);
    }

    static RuleSetSource shipped(String name) {
        AtomicReference<@Nullable RuleSetSource> found = new AtomicReference<>();
        String landmark = "rulesets/" + name + "/dmn/types.dmn";
        try {
            ClassPathUtils.consumeAsPaths(
                    Bundle.class.getClassLoader(), landmark, types -> found.compareAndSet(null, beside(name, types)));
        } catch (IOException unreadable) {
            throw new UnreadableBundle("The shipped rules cannot be read", unreadable);
        }
        RuleSetSource shipped = found.get();
        if (shipped == null) {
            throw new UnreadableBundle("This build ships no rules");
        }
        return shipped;
    }

    /** Other kinds of files in the folders are passed over; links are not followed. */
    public static RuleSetSource folder(String name, Path folder) {
        if (!Files.isDirectory(folder.resolve("dmn"))) {
            throw new UnreadableBundle(folder + ": no folder dmn/ in it");
        }
        BundleFiles files = new BundleFiles();
        for (Path file : filesOf(folder)) {
            String path = folder.relativize(file)
                    .toString()
                    .replace(file.getFileSystem().getSeparator(), "/");
            if (BundleFiles.belongs(path)) {
                files.add(path, read(file));
            }
        }
        return files.source(name);
    }

    private static RuleSetSource beside(String name, Path types) {
        Path folder = types.toAbsolutePath().getParent();
        Path root = folder == null ? null : folder.getParent();
        if (root == null) {
            throw new UnreadableBundle(types + ": not in a folder of rules");
        }
        return folder(name, root);
    }

    private static List<Path> filesOf(Path folder) {
        try (Stream<Path> dmn = Files.walk(folder.resolve("dmn"), DEPTH);
                Stream<Path> rules = rules(folder.resolve("rules"))) {
            return Stream.concat(dmn, rules)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UnreadableBundle(folder + ": cannot be read", unreadable);
        }
    }

    private static Stream<Path> rules(Path folder) throws IOException {
        return Files.isDirectory(folder) ? Files.walk(folder, DEPTH) : Stream.of();
    }

    private static byte[] read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(BundleFiles.MOST_BYTES_A_FILE + 1);
        } catch (IOException unreadable) {
            throw new UnreadableBundle(file + ": cannot be read", unreadable);
        }
    }
}
