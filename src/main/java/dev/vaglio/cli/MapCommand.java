package dev.vaglio.cli;

import dev.vaglio.engine.RuleSet;
import dev.vaglio.lead.CsvSample;
import dev.vaglio.proposal.Lexicon;
import dev.vaglio.proposal.MappingProposal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "map",
        description = {
            "Proposes a mapping for an unknown CSV file, out of its first rows: the text of dmn/mappings/NAME.yaml,",
            "with a comment at each rule that says why it is there and how sure that is."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:proposed", "2:not understood", "3:a file or the rules cannot be read or written"})
final class MapCommand implements Callable<Integer> {
    private static final int MOST_ROWS = 100_000;

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--sample", paramLabel = "FILE", required = true, description = "A CSV; - is the standard input.")
    private String file = "-";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Of the mapping; that of the file where none is given.")
    private @Nullable String name;

    @Option(names = "--rows", paramLabel = "N", description = "How many rows to look at; 1000 where none is given.")
    private int rows = 1_000;

    @Option(names = "--out", paramLabel = "FILE", description = "Writes a file, not the standard output.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Writes over a file that is there.")
    private boolean force;

    @Option(names = "--rules", paramLabel = "DIR", description = "Folder with dmn/ and rules/, not the shipped rules.")
    private @Nullable Path rules;

    MapCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (rows < 1 || rows > MOST_ROWS) {
            throw usage("--rows is a number from 1 to " + MOST_ROWS);
        }
        if (out != null && !force && Files.exists(out)) {
            throw usage(out + " is there; --force writes over it");
        }
        CsvSample sample = sample();
        RuleSet ruleSet = RulesOption.usable(rules);
        write(MappingProposal.of(mappingName(), sample, ruleSet.facts(), Lexicon.of(ruleSet.source())));
        return Exit.FINE;
    }

    private CsvSample sample() {
        try (InputStream in = Input.stream(console, file)) {
            return CsvSample.read(in, rows);
        } catch (CsvSample.NoTable noTable) {
            throw new CannotRead(file + ": " + noTable.getMessage(), noTable);
        } catch (IOException unreadable) {
            throw new CannotRead(file + ": cannot be read", unreadable);
        }
    }

    /** Lower case letters, digits and hyphens. */
    private String mappingName() {
        Path last = Path.of(file).getFileName();
        String given = name == null ? String.valueOf(last).replaceFirst("\\.[^.]*$", "") : name;
        String plain =
                given.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (name != null && !name.equals(plain)) {
            throw usage("--name is of lower case letters, digits and hyphens, such as " + plain);
        }
        return plain.isEmpty() ? "proposed" : plain;
    }

    private void write(String yaml) {
        if (out == null) {
            console.out().print(yaml);
            return;
        }
        OpenOption made = force ? StandardOpenOption.CREATE : StandardOpenOption.CREATE_NEW;
        try {
            Files.writeString(out, yaml, made, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
            console.out().println(out);
        } catch (IOException failed) {
            throw new CannotRead(out + ": cannot be written", failed);
        }
    }

    private ParameterException usage(String message) {
        if (spec == null) {
            throw new IllegalStateException(message);
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
