package dev.vaglio.cli;

import dev.vaglio.check.BundleChecks;
import dev.vaglio.check.Finding;
import dev.vaglio.check.Finding.Severity;
import dev.vaglio.engine.BundleTables;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.json.Json;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "Compiles the rules, looks at every table, runs the cases, and says what is wrong, at its place.",
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

    @Option(names = "--all", description = "Also what is only information: what was not analysed, what unknown gives.")
    private boolean all;

    @Option(names = "--json", description = "One JSON object with all findings.")
    private boolean json;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        RuleSetSource source = RulesOption.source(folder);
        List<Finding> findings = BundleChecks.of(source);
        if (json) {
            byte[] object = Json.canonical(tree(source, findings));
            console.out().write(object, 0, object.length);
            console.out().println();
        } else {
            print(source, findings);
        }
        return count(findings, Severity.ERROR) == 0 ? Exit.FINE : Exit.FINDINGS;
    }

    private void print(RuleSetSource source, List<Finding> findings) {
        console.out()
                .println(source.name() + " " + source.hash() + ": "
                        + BundleTables.of(source).tables().size() + " tables");
        String place = "";
        for (Finding finding : findings) {
            if (all || finding.severity() != Severity.INFORMATION) {
                String here = finding.file() + (finding.table() == null ? "" : " " + finding.table());
                if (!here.equals(place)) {
                    console.out().println(here);
                }
                place = here;
                print(finding);
            }
        }
        console.out()
                .println(count(findings, Severity.ERROR) + " errors, " + count(findings, Severity.WARNING)
                        + " warnings, " + notAnalysed(findings) + " not analysed");
    }

    private void print(Finding finding) {
        console.out().println("  " + RulesOption.line(finding));
        finding.proposed()
                .forEach(row -> console.out()
                        .println("    a row that closes it: " + String.join(" | ", row.inputs()) + " | => "
                                + String.join(" | ", row.outputs())));
    }

    private static Map<String, @Nullable Object> tree(RuleSetSource source, List<Finding> findings) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("ruleSet", source.name());
        tree.put("hash", source.hash());
        for (Severity severity : Severity.values()) {
            tree.put(severity.name().toLowerCase(Locale.ROOT), count(findings, severity));
        }
        tree.put("findings", findings.stream().map(Finding::tree).toList());
        return tree;
    }

    private static long count(List<Finding> findings, Severity of) {
        return findings.stream().filter(finding -> finding.severity() == of).count();
    }

    private static long notAnalysed(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.code().equals("not-analysed"))
                .count();
    }
}
