package dev.vaglio.ruleset;

import dev.vaglio.engine.RuleSetSource;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Gathers the files of one bundle and holds its limits: only known kinds at safe paths, UTF-8, bounded in number and size. */
public final class BundleFiles {
    static final int MOST_FILES = 500;
    static final int MOST_BYTES_A_FILE = 2 * 1024 * 1024;
    static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final Pattern PATH = Pattern.compile(
            "dmn/(mappings/)?[A-Za-z0-9][A-Za-z0-9._-]{0,99}\\.(dmn|yaml)|rules/[A-Za-z0-9][A-Za-z0-9._-]{0,99}\\.(drl|yaml)");

    private final TreeMap<String, String> texts = new TreeMap<>();
    private long bytes;

    /** Whether a file at this path belongs to a bundle; {@code /} separates folders. */
    public static boolean belongs(String path) {
        return PATH.matcher(path).matches();
    }

    void add(String path, byte[] content) {
        bytes += content.length;
        if (content.length > MOST_BYTES_A_FILE || bytes > MOST_BYTES) {
            throw new UnreadableBundle(
                    path + ": more than " + MOST_BYTES_A_FILE + " bytes a file or " + MOST_BYTES + " in all");
        }
        if (texts.put(path, utf8(path, content)) != null) {
            throw new UnreadableBundle(path + ": there twice");
        }
        if (texts.size() > MOST_FILES) {
            throw new UnreadableBundle("More than " + MOST_FILES + " files");
        }
    }

    RuleSetSource source(String name) {
        if (texts.keySet().stream().noneMatch(path -> path.endsWith(".dmn"))) {
            throw new UnreadableBundle("No dmn/*.dmn there");
        }
        return new RuleSetSource(name, texts);
    }

    private static String utf8(String path, byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new UnreadableBundle(path + ": not UTF-8", other);
        }
    }
}
