package dev.vaglio.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The programs of PostgreSQL as the first service of a run unpacked them, lent to the homes of those after it: unpacking
 * them takes longer than all the rest of a start.
 */
final class UnpackedPrograms {
    private static final Path KEPT = Path.of("target", "unpacked-programs").toAbsolutePath();
    private static final String PREFIX = "programs-";

    private UnpackedPrograms() {}

    /** Copies the kept programs into a home that has none, if there are kept ones. */
    static synchronized void lendTo(Path home) throws IOException {
        Path place = home.resolve("postgres");
        Optional<Path> kept = programs(KEPT);
        if (kept.isPresent() && Files.isDirectory(home) && programs(place).isEmpty()) {
            Files.createDirectories(place);
            copy(kept.get(), place.resolve(kept.get().getFileName()));
        }
    }

    /** Keeps the programs of a home where it is the first to have some. */
    static synchronized void keepOf(Path home) throws IOException {
        Optional<Path> unpacked = programs(home.resolve("postgres"));
        if (unpacked.isPresent() && programs(KEPT).isEmpty()) {
            Files.createDirectories(KEPT);
            copy(unpacked.get(), KEPT.resolve(unpacked.get().getFileName()));
        }
    }

    private static Optional<Path> programs(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .findFirst();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Path target = to.resolve(from.relativize(path));
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }
}
