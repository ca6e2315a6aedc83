package dev.vaglio.cli;

import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.Diagnostic;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.engine.RuleSetCompiler;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.ruleset.Bundle;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules that a command works on: those in a folder, or those that ship. */
final class RulesOption {
    private RulesOption() {}

    static RuleSetSource source(@Nullable Path folder) {
        return folder == null ? Bundle.shipped() : Bundle.folder(Bundle.DEFAULT, folder);
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
        StringBuilder line = new StringBuilder(found.severity() == Diagnostic.Severity.ERROR ? "error " : "warning ");
        line.append(found.file());
        String row = found.row();
        String place = row == null ? found.table() : row;
        if (place != null) {
            line.append(' ').append(place);
        }
        if (found.column() != null) {
            line.append(" column ").append(found.column());
        }
        return line.append(": ")
                .append(found.message())
                .append(" [")
                .append(found.code())
                .append(']')
                .toString();
    }
}
