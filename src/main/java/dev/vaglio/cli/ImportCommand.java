package dev.vaglio.cli;

import dev.vaglio.difference.Conflict;
import dev.vaglio.difference.Side;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.ruleset.Texts;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Writes what was edited in a workbook or a CSV into the rules that it was exported from.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:written, or nothing to write",
            "1:nothing written: the file is refused at a cell, or both changed a place",
            "2:not understood",
            "3:cannot be read or written"
        })
final class ImportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE", description = "An .xlsx, or a .csv of one table.")
    private @Nullable Path file;

    @Option(
            names = "--rules",
            required = true,
            paramLabel = "PLACE",
            description = "Folder with dmn/ and rules/, or a zip of them. Only the edited places of its models change.")
    private @Nullable Path rules;

    @Option(
            names = "--base",
            paramLabel = "PLACE",
            description = "The rules that the file was exported from, where those in --rules went on since.")
    private @Nullable Path base;

    @Option(names = "--dry-run", description = "Says what would be written, and writes nothing.")
    private boolean dryRun;

    @Option(
            names = "--language",
            defaultValue = Texts.FALLBACK,
            paramLabel = "CODE",
            description = "Language of the labels: ${DEFAULT-VALUE}, it.")
    private String language = Texts.FALLBACK;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        RulesPlace place = new RulesPlace(Objects.requireNonNull(rules));
        RuleSetSource now = place.source();
        SheetImport read = SheetImport.read(now, base, Objects.requireNonNull(file));
        read.findings().forEach(line -> console.out().println(line));
        if (read.content() == null) {
            read.conflicts().forEach(this::print);
            console.out().println("Nothing is written");
            return Exit.FINDINGS;
        }
        RuleSetSource next = read.content();
        new DifferenceReport(console.out(), Texts.of(next), language).print(Side.of(now), Side.of(next));
        if (!dryRun && !read.changed().isEmpty()) {
            place.write(next, read.changed());
        }
        read.changed().forEach(path -> console.out().println((dryRun ? "not written: " : "written: ") + path));
        return Exit.FINE;
    }

    private void print(Conflict conflict) {
        console.out()
                .println("conflict " + conflict.file() + " " + conflict.id() + ": was " + shown(conflict.base())
                        + ", is " + shown(conflict.theirs()) + " in the rules and " + shown(conflict.mine())
                        + " in the file");
    }

    private static String shown(@Nullable String value) {
        return value == null ? "–" : value;
    }
}
