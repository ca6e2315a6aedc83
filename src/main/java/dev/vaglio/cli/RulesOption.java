package dev.vaglio.cli;

import dev.vaglio.check.Finding;
import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.Diagnostic;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.engine.RuleSetCompiler;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.ruleset.Bundle;
import dev.vaglio.ruleset.BundleZip;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules that a command works on: those in a folder or a zip, or those that ship. */
final class RulesOption {
    /** A zip that is longer than this is cut off, and damaged by that. */
    private static final int MOST_BYTES = 32 * 1024 * 1024;

    private RulesOption() {}

    /** {@code place} is a folder, or a zip as the service gives it; null are the shipped rules. */
    static RuleSetSource source(@Nullable Path place) {
        if (place == null) {
            return Bundle.shipped();
        }
        return Files.isRegularFile(place)
                ? BundleZip.read(Bundle.DEFAULT, bytes(place))
                : Bundle.folder(Bundle.DEFAULT, place);
    }

    /** A file whole, or cut off where it is longer than any that is read. */
    static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES);
        } catch (IOException unreadable) {
            throw new CannotRead(file + ": cannot be read", unreadable);
        }
    }

    static Compilation compile(@Nullable Path folder) {
        return new RuleSetCompiler().compile(source(folder));
    }

    /** Throws {@link CannotRead} with every error. Those that ship were checked when they were built. */
    static RuleSet usable(@Nullable Path folder) {
        Compilation compilation = folder == null ? new RuleSetCompiler().load(source(null)) : compile(folder);
        if (compilation instanceof Compilation.Compiled compiled) {
            return compiled.ruleSet();
        }
        throw new CannotRead("The rules can not be used:\n"
                + compilation.diagnostics().stream().map(RulesOption::line).collect(Collectors.joining("\n")));
    }

    /** {@code error dmn/fit.dmn fit-size.small column fit-size_in1: message [code]}. */
    static String line(Diagnostic found) {
        return line(Finding.of(found));
    }

    static String line(Finding found) {
        return line(found.tree());
    }

    /** The same of a finding as JSON has it. */
    static String line(Map<?, ?> found) {
        StringBuilder line = new StringBuilder(String.valueOf(found.get("severity")));
        line.append(' ').append(found.get("file"));
        Object place = found.get("row") == null ? found.get("table") : found.get("row");
        if (place != null) {
            line.append(' ').append(place);
        }
        if (found.get("column") != null) {
            line.append(" column ").append(found.get("column"));
        }
        return line.append(": ")
                .append(found.get("message"))
                .append(" [")
                .append(found.get("code"))
                .append(']')
                .toString();
    }
}
