package dev.vaglio.cli;

import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.Diagnostic;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.lead.Mappings;
import dev.vaglio.ruleset.ContentCheck;
import dev.vaglio.ruleset.PersonaCheck;
import dev.vaglio.ruleset.PipelineCheck;
import dev.vaglio.ruleset.TextsCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "Compiles the rules and says everything that is wrong with them, at its place.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no error (warnings may be)", "1:errors", "2:not understood", "3:cannot be read"})
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = "Folder with dmn/ and rules/; the shipped rules where none is given.")
    private @Nullable Path folder;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Compilation compilation = RulesOption.compile(folder);
        List<Diagnostic> found = new ArrayList<>(compilation.diagnostics());
        if (compilation instanceof Compilation.Compiled compiled) {
            RuleSet ruleSet = compiled.ruleSet();
            found.addAll(Mappings.load(ruleSet.source(), ruleSet.facts()).diagnostics());
            found.addAll(TextsCheck.of(ruleSet));
            found.addAll(PipelineCheck.of(ruleSet));
            found.addAll(ContentCheck.of(ruleSet));
            found.addAll(PersonaCheck.of(ruleSet));
            console.out()
                    .println(ruleSet.name() + " " + ruleSet.hash() + ": "
                            + ruleSet.tables().size() + " tables");
        }
        found.stream().sorted().map(RulesOption::line).forEach(console.out()::println);
        long errors = found.stream()
                .filter(one -> one.severity() == Diagnostic.Severity.ERROR)
                .count();
        console.out().println(errors + " errors, " + (found.size() - errors) + " warnings");
        return errors == 0 ? Exit.FINE : Exit.FINDINGS;
    }
}
