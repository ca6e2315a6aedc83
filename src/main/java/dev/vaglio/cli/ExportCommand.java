package dev.vaglio.cli;

import dev.vaglio.engine.BundleTables;
import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.ruleset.Texts;
import dev.vaglio.workbook.CsvWriter;
import dev.vaglio.workbook.Labels;
import dev.vaglio.workbook.Origin;
import dev.vaglio.workbook.WorkbookWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description =
                "Writes the decision tables as an Excel workbook, or one of them as CSV, to be edited and imported.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written", "1:there is no such table", "2:not understood", "3:cannot be read or written"})
final class ExportCommand implements Callable<Integer> {
    static final String CSV = ".csv";
    static final String XLSX = ".xlsx";

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--rules",
            paramLabel = "PLACE",
            description = "Folder with dmn/ and rules/, or a zip of them; the shipped rules where none is given.")
    private @Nullable Path rules;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "What to write: a name that ends in .xlsx or .csv.")
    private Path file = Path.of("");

    @Option(names = "--table", paramLabel = "ID", description = "This table alone; CSV is of one table.")
    private @Nullable String table;

    @Option(
            names = "--language",
            defaultValue = Texts.FALLBACK,
            paramLabel = "CODE",
            description = "Language of headers and labels: ${DEFAULT-VALUE}, it.")
    private String language = Texts.FALLBACK;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        boolean csv = isNamed(CSV);
        if (!csv && !isNamed(XLSX)) {
            throw notUnderstood("--out is the name of an " + XLSX + " or a " + CSV);
        }
        if (csv && table == null) {
            throw notUnderstood("CSV is of one table: which one, --table?");
        }
        RuleSetSource source = RulesOption.source(rules);
        List<DecisionTable> tables = BundleTables.of(source).tables().stream()
                .filter(one -> table == null || table.equals(one.id()))
                .toList();
        if (tables.isEmpty()) {
            console.err().println("There is no table " + table);
            return Exit.FINDINGS;
        }
        write(bytes(source, tables, csv));
        console.out().println(file + ": " + tables.size() + " tables of " + source.name() + " " + source.hash());
        return Exit.FINE;
    }

    private byte[] bytes(RuleSetSource source, List<DecisionTable> tables, boolean csv) {
        Origin origin = Origin.files(source.name(), source.hash());
        Labels labels = new Labels(Texts.of(source), language);
        return csv
                ? new CsvWriter(language, labels).write(origin, tables.get(0))
                : new WorkbookWriter(language, labels).write(origin, tables);
    }

    private void write(byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException failed) {
            throw new CannotRead(file + ": cannot be written", failed);
        }
    }

    private boolean isNamed(String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private ParameterException notUnderstood(String why) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), why);
    }
}
