package dev.vaglio.ruleset;

import dev.vaglio.engine.RuleSetSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A bundle as one zip: equal bundles give equal bytes, and a hostile zip is refused before it fills memory. */
public final class BundleZip {
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private BundleZip() {}

    public static byte[] write(RuleSetSource source) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : source.files().entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(EPOCH);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a zip that anyone may have made.
     *
     * @throws UnreadableBundle for damage, for a path that is not one of a bundle's, and above the limits of a bundle
     */
    public static RuleSetSource read(String name, byte[] zip) {
        BundleFiles files = new BundleFiles();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.add(safe(entry.getName()), in.readNBytes(BundleFiles.MOST_BYTES_A_FILE + 1));
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnreadableBundle("Not a zip that can be read", damaged);
        }
        return files.source(name);
    }

    private static String safe(String path) {
        if (!BundleFiles.belongs(path)) {
            throw new UnreadableBundle(
                    "A path in the zip is not one of a bundle's: only files in dmn/, dmn/mappings/ and rules/");
        }
        return path;
    }
}
