package dev.vaglio.draft;

import dev.vaglio.engine.Diagnostic;
import dev.vaglio.engine.Iterations;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.engine.SafeSubset;
import dev.vaglio.ruleset.BundleFiles;
import dev.vaglio.ruleset.Cases;
import dev.vaglio.ruleset.ReleasedDrl;
import dev.vaglio.ruleset.Texts;
import dev.vaglio.ruleset.UnreadableBundle;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What never comes into a draft, however it is brought: anything outside the safe subset of DMN and FEEL, files over the
 * limits, DRL that no release shipped. A cell that is merely wrong does come in, and is found by the checks.
 */
final class Gate {
    private Gate() {}

    /**
     * What stands against files of a draft at its places; nothing where they may come in.
     *
     * @param known contents that were let in before
     */
    static List<Diagnostic> against(RuleSetSource draft, Collection<String> changed, List<RuleSetSource> known) {
        return Stream.concat(
                        SafeSubset.outside(draft, changed::contains).stream(),
                        Iterations.added(draft, changed::contains, known).stream())
                .toList();
    }

    /** Why a file may not be so; nothing where it may, as far as it can be said without the others. */
    static Optional<String> againstFile(String path, String text) {
        if (!BundleFiles.belongs(path)) {
            return Optional.of("A bundle has no file of this name; it has dmn/*.dmn, dmn/*.yaml, dmn/mappings/*.yaml,"
                    + " rules/*.drl and rules/*.yaml");
        }
        RuleSetSource alone = new RuleSetSource("draft", Map.of(path, text));
        Optional<String> foreign =
                ReleasedDrl.foreignIn(alone).stream().map(Diagnostic::message).findFirst();
        return path.endsWith(".yaml") ? unreadable(alone) : foreign;
    }

    private static Optional<String> unreadable(RuleSetSource alone) {
        try {
            Texts.of(alone);
            Cases.of(alone);
            return Optional.empty();
        } catch (UnreadableBundle wrong) {
            return Optional.of(String.valueOf(wrong.getMessage()));
        }
    }
}
