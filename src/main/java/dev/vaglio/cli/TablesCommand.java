package dev.vaglio.cli;

import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.RuleSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "tables",
        description = "Lists the decision tables, or shows one.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:shown", "1:there is no such table", "2:not understood", "3:cannot be read"})
final class TablesCommand implements Callable<Integer> {
    private static final int WIDEST = 44;

    private final Console console;

    @Parameters(
            arity = "0..2",
            paramLabel = "[DIR] [ID]",
            description = "Folder with dmn/ and rules/ (the shipped rules where none is given), id of a table.")
    private List<String> places = new ArrayList<>();

    TablesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        boolean folderFirst = !places.isEmpty() && (places.size() == 2 || Files.isDirectory(Path.of(places.get(0))));
        RuleSet ruleSet = RulesOption.usable(folderFirst ? Path.of(places.get(0)) : null);
        String id = places.size() > (folderFirst ? 1 : 0) ? places.get(places.size() - 1) : null;
        return id == null ? list(ruleSet) : show(ruleSet, id);
    }

    private int list(RuleSet ruleSet) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("TABLE", "ROWS", "HIT POLICY", "FILE", "NAME"));
        for (DecisionTable table : ruleSet.tables()) {
            lines.add(List.of(
                    table.id(),
                    String.valueOf(table.rows().size()),
                    table.hitPolicy().name(),
                    table.file(),
                    table.name()));
        }
        print(lines);
        return Exit.FINE;
    }

    private int show(RuleSet ruleSet, @Nullable String id) {
        DecisionTable table = ruleSet.tables().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
        if (table == null) {
            console.err().println("There is no table " + id);
            return Exit.FINDINGS;
        }
        console.out().println(table.name() + " (" + table.id() + ", " + table.hitPolicy() + ", " + table.file() + ")");
        List<List<String>> lines = new ArrayList<>();
        lines.add(Stream.of(
                        Stream.of("ROW"),
                        table.inputs().stream().map(DecisionTable.Column::label),
                        table.outputs().stream().map(column -> "=> " + column.label()),
                        Stream.of("LABEL"))
                .flatMap(cells -> cells)
                .toList());
        table.rows()
                .forEach(row -> lines.add(Stream.of(
                                Stream.of(row.id()),
                                row.inputs().stream(),
                                row.outputs().stream(),
                                Stream.of(row.label()))
                        .flatMap(cells -> cells)
                        .toList()));
        print(lines);
        return Exit.FINE;
    }

    private void print(List<List<String>> lines) {
        int columns = lines.get(0).size();
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < columns - 1; i++) {
                text.append(padded(line.get(i), width(lines, i))).append("  ");
            }
            console.out().println(text.append(line.get(columns - 1)).toString().stripTrailing());
        }
    }

    private static int width(List<List<String>> lines, int column) {
        int longest =
                lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
        return Math.min(WIDEST, longest);
    }

    private static String padded(String text, int width) {
        return text.length() >= width ? text : text + " ".repeat(width - text.length());
    }
}
