package dev.vaglio.cli;

import dev.vaglio.difference.ColumnDifference;
import dev.vaglio.difference.Difference;
import dev.vaglio.difference.DifferenceView;
import dev.vaglio.difference.FileDifference;
import dev.vaglio.difference.RowDifference;
import dev.vaglio.difference.Side;
import dev.vaglio.difference.TableDifference;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.json.Json;
import dev.vaglio.ruleset.Texts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
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
        Difference difference = Difference.between(Side.of(was), Side.of(is));
        DifferenceView view = new DifferenceView(Texts.of(is.source()), language);
        if (json) {
            console.out().println(new String(Json.canonical(view.of(difference)), StandardCharsets.UTF_8));
        } else {
            print(difference, view);
        }
        return difference.isEmpty() ? Exit.FINE : Exit.FINDINGS;
    }

    private void print(Difference difference, DifferenceView view) {
        if (difference.isEmpty()) {
            console.out().println("No difference");
        }
        difference.tables().forEach(table -> print(table, view));
        difference.files().stream()
                .filter(file -> difference.tables().stream()
                        .noneMatch(table -> table.file().equals(file.path())))
                .forEach(this::print);
    }

    private void print(TableDifference table, DifferenceView view) {
        console.out().println(table.name() + " (" + table.id() + ", " + table.file() + "): " + word(table.change()));
        if (table.hitPolicy() != null) {
            console.out()
                    .println("  hit policy " + table.hitPolicy().before() + " → "
                            + table.hitPolicy().after());
        }
        for (ColumnDifference column : table.columns()) {
            console.out().println("  column " + word(column.change()) + ": " + column.label());
        }
        for (RowDifference row : table.rows()) {
            console.out().println("  " + word(row.change()) + ": " + view.words(row));
        }
    }

    private void print(FileDifference file) {
        console.out().println(file.path() + ": " + word(file.change()));
        console.out().println(file.lines().indent(2).stripTrailing());
    }

    private static String word(Enum<?> change) {
        return change.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
