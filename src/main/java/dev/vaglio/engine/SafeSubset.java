package dev.vaglio.engine;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The part of DMN and FEEL that a bundle may use at all: nothing that calls Java, runs away or is too large. */
public final class SafeSubset {
    private static final Set<String> OUTSIDE =
            Set.of("unsafe", "too-large", "too-deep", "doctype", "malformed-xml", "not-dmn");

    private SafeSubset() {}

    /** What of a bundle is outside, at its file, table, row and column; a cell that is merely wrong is not. */
    public static List<Diagnostic> outside(RuleSetSource source) {
        return outside(source, file -> true);
    }

    /** The same of these files of a bundle, and what is said of the bundle as a whole. */
    public static List<Diagnostic> outside(RuleSetSource source, Predicate<String> files) {
        List<Diagnostic> all = Stream.concat(
                        BundleTables.of(source).diagnostics().stream(), inModels(source, files).stream())
                .filter(found -> OUTSIDE.contains(found.code()))
                .filter(found -> found.file().isEmpty() || files.test(found.file()))
                .sorted()
                .distinct()
                .toList();
        return all.stream().filter(found -> !isSaidOfATable(found, all)).toList();
    }

    /** Whether what is said of a whole file is said at a place in it, too. */
    private static boolean isSaidOfATable(Diagnostic found, List<Diagnostic> all) {
        return found.table() == null
                && all.stream()
                        .anyMatch(other -> other.table() != null
                                && other.file().equals(found.file())
                                && other.code().equals(found.code()));
    }

    private static List<Diagnostic> inModels(RuleSetSource source, Predicate<String> files) {
        Findings findings = new Findings();
        if (RuleSetCompiler.sized(source, findings)) {
            WithOwnClassLoader.call(() -> {
                new ModelCheck(findings).check(Bundle.read(source, findings), files);
                return findings;
            });
        }
        return findings.sorted();
    }
}
