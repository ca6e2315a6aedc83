package dev.vaglio.cli;

import dev.vaglio.ruleset.UnreadableBundle;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The commands of the jar. None needs a database, and only {@code publish} a server. */
@Command(
        name = "vaglio",
        description = "Decides sales leads out of decision tables. Without a command it serves.",
        mixinStandardHelpOptions = true,
        version = "vaglio " + Cli.VERSION,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:fine",
            "1:findings: leads refused, cases failed, errors in tables",
            "2:the command was not understood",
            "3:a file or the rules cannot be read"
        })
public final class Cli {
    private static final String LOG_MANAGER = "java.util.logging.manager";
    static final String VERSION = "0.1.0";

    private final Console console;

    Cli(Console console) {
        this.console = console;
    }

    /** Runs one command on the standard streams; returns its exit code. */
    public static int run(String... args) {
        if (System.getProperty(LOG_MANAGER) == null) {
            System.setProperty(LOG_MANAGER, "org.jboss.logmanager.LogManager");
        }
        Logger.getLogger("").setLevel(Level.WARNING);
        // the rule libraries log facts, which are people's data
        Logger.getLogger("org.kie").setLevel(Level.OFF);
        Logger.getLogger("org.drools").setLevel(Level.OFF);
        return new Cli(Console.system()).execute(args);
    }

    int execute(String... args) {
        CommandLine line = new CommandLine(this)
                .addSubcommand(new DecideCommand(console))
                .addSubcommand(new MapCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new TestCommand(console))
                .addSubcommand(new DiffCommand(console))
                .addSubcommand(new TablesCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new ImportCommand(console))
                .addSubcommand(new PublishCommand(console, System::getenv))
                .setOut(new PrintWriter(console.out(), true))
                .setErr(new PrintWriter(console.err(), true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setExecutionExceptionHandler(this::failed);
        line.setExecutionStrategy(this::strategy);
        try {
            return line.execute(args);
        } finally {
            console.flush();
        }
    }

    private int strategy(ParseResult parsed) {
        if (!parsed.hasSubcommand() && !parsed.isUsageHelpRequested() && !parsed.isVersionHelpRequested()) {
            throw new ParameterException(parsed.commandSpec().commandLine(), "Which command?");
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private int failed(Exception failure, CommandLine line, ParseResult parsed) throws Exception {
        if (failure instanceof CannotRead
                || failure instanceof UnreadableBundle
                || failure instanceof UncheckedIOException) {
            console.err().println(failure.getMessage());
            return Exit.CANNOT_READ;
        }
        throw failure;
    }
}
