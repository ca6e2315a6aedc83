package dev.vaglio.ruleset;

import dev.vaglio.engine.Diagnostic;
import dev.vaglio.engine.Diagnostic.Severity;
import dev.vaglio.engine.RuleSetSource;
import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The DRL that releases have shipped, by SHA-256. DRL is code: a bundle that comes from outside may carry this and no
 * other. {@code released-drl.txt} keeps the hashes of all releases; what this build ships counts without standing there.
 */
public final class ReleasedDrl {
    static final String RELEASED = "released-drl.txt";
    private static final ReleasedDrl KNOWN = new ReleasedDrl(read());

    private final Set<String> hashes;

    private ReleasedDrl(Set<String> hashes) {
        this.hashes = hashes;
    }

    /** Errors at the files of a bundle that no release has shipped, in the order of the files. */
    public static List<Diagnostic> foreignIn(RuleSetSource source) {
        return source.files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".drl") && !KNOWN.hashes.contains(hash(file.getValue())))
                .map(file -> new Diagnostic(
                        Severity.ERROR,
                        "foreign-drl",
                        file.getKey(),
                        null,
                        null,
                        null,
                        "No release has shipped this DRL; DRL is code, and only code of a release is run"))
                .toList();
    }

    /** Lower case hexadecimal SHA-256 of a text in UTF-8. */
    static String hash(String text) {
        return DigestUtils.sha256Hex(text);
    }

    private static Set<String> read() {
        Set<String> hashes = new HashSet<>();
        try {
            ClassPathUtils.consumeAsStreams(
                    ReleasedDrl.class.getClassLoader(), RELEASED, in -> hashes.addAll(listed(in)));
        } catch (IOException unreadable) {
            throw new UnreadableBundle("The list of released DRL cannot be read", unreadable);
        }
        for (String name : List.of(Bundle.DEFAULT, Bundle.POST_SALE)) {
            hashes.addAll(drl(Bundle.shipped(name)));
        }
        return hashes;
    }

    /** The hashes of the DRL of a bundle, in the order of its files. */
    static List<String> drl(RuleSetSource source) {
        return source.files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".drl"))
                .map(file -> hash(file.getValue()))
                .toList();
    }

    /** A line is a hash, a blank and where it was shipped; what begins with # is a remark. */
    private static List<String> listed(InputStream in) {
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", 2)[0])
                    .toList();
        } catch (IOException unreadable) {
            throw new UnreadableBundle("The list of released DRL cannot be read", unreadable);
        }
    }
}
