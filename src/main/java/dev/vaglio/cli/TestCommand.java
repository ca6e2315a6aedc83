package dev.vaglio.cli;

import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.ruleset.CaseResult;
import dev.vaglio.ruleset.CaseRunner;
import dev.vaglio.ruleset.Cases;
import dev.vaglio.ruleset.RowCoverage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "test",
        description = "Runs the cases beside the tables and says which rows no case fires.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every case holds",
            "1:cases failed, or the rules have errors",
            "2:not understood",
            "3:cannot be read"
        })
final class TestCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = "Folder with dmn/ and rules/; the shipped rules where none is given.")
    private @Nullable Path folder;

    TestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Compilation compilation = RulesOption.compile(folder);
        if (compilation instanceof Compilation.Compiled compiled) {
            return run(compiled.ruleSet());
        }
        compilation.diagnostics().stream().map(RulesOption::line).forEach(console.out()::println);
        return Exit.FINDINGS;
    }

    private int run(RuleSet ruleSet) {
        List<CaseResult> results = new CaseRunner(ruleSet).runAll();
        List<CaseResult> failed =
                results.stream().filter(result -> !result.holds()).toList();
        failed.forEach(result -> console.out().println(result.report()));
        RowCoverage coverage = RowCoverage.of(ruleSet, Cases.of(ruleSet.source()));
        coverage.uncovered().forEach(row -> console.out().println("no case fires " + row));
        console.out().println(coverage.summary());
        console.out().println(results.size() + " cases, " + failed.size() + " failed");
        return failed.isEmpty() ? Exit.FINE : Exit.FINDINGS;
    }
}
