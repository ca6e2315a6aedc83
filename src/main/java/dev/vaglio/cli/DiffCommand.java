package dev.vaglio.cli;

import dev.vaglio.difference.Difference;
import dev.vaglio.difference.DifferenceView;
import dev.vaglio.difference.Side;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.json.Json;
import dev.vaglio.ruleset.Texts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "diff",
        description = "Says what is otherwise in one bundle of rules than in another: by table, row and cell.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the same", "1:differences", "2:not understood", "3:cannot be read"})
final class DiffCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "BEFORE", description = "Folder with dmn/ and rules/, or a zip of them.")
    private @Nullable Path before;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "AFTER",
            description = "The same; the shipped rules where none is given.")
    private @Nullable Path after;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Option(
            names = "--language",
            defaultValue = Texts.FALLBACK,
            paramLabel = "CODE",
            description = "Language of the labels: ${DEFAULT-VALUE}, it.")
    private String language = Texts.FALLBACK;

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        RuleSet was = RulesOption.usable(Objects.requireNonNull(before));
        RuleSet is = RulesOption.usable(after);
        Side from = Side.of(was);
        Side to = Side.of(is);
        Texts texts = Texts.of(is.source());
        if (json) {
            console.out()
                    .println(new String(
                            Json.canonical(new DifferenceView(texts, language).of(from, to)), StandardCharsets.UTF_8));
        } else {
            new DifferenceReport(console.out(), texts, language).print(from, to);
        }
        return Difference.between(from, to).isEmpty() ? Exit.FINE : Exit.FINDINGS;
    }
}
