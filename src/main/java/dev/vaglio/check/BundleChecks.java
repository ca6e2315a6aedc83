package dev.vaglio.check;

import dev.vaglio.check.Finding.Severity;
import dev.vaglio.engine.BundleTables;
import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.Diagnostic;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.engine.RuleSetCompiler;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.lead.Mappings;
import dev.vaglio.ruleset.ContentCheck;
import dev.vaglio.ruleset.PersonaCheck;
import dev.vaglio.ruleset.PipelineCheck;
import dev.vaglio.ruleset.TextsCheck;
import dev.vaglio.ruleset.UnreadableBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Everything that is checked of a bundle, in one place: what the compiler says, each table by itself, the score budget, the design of the
 * pipeline (C1, S6), content (A2), personas (P8, S4), texts, mappings, and its own cases.
 */
public final class BundleChecks {
    private BundleChecks() {}

    /** Compiles the bundle and checks it, in seconds for the shipped one. Sorted; no error means that it may be published. */
    public static List<Finding> of(RuleSetSource source) {
        return of(source, new RuleSetCompiler().compile(source), WonCustomers.UNKNOWN, new CaseRuns());
    }

    /** The same where the compiler has been asked. */
    public static List<Finding> of(
            RuleSetSource source, Compilation compilation, WonCustomers customers, CaseRuns runs) {
        List<Finding> found = new ArrayList<>(withoutCases(source, compilation, customers));
        if (compilation instanceof Compilation.Compiled compiled) {
            found.addAll(readable(rules -> CaseChecks.of(rules, runs), compiled.ruleSet()));
        }
        return found.stream().sorted().distinct().toList();
    }

    /** All but the cases, which take most of the time. */
    public static List<Finding> withoutCases(RuleSetSource source, Compilation compilation, WonCustomers customers) {
        List<Finding> found = new ArrayList<>();
        compilation.diagnostics().stream().map(Finding::of).forEach(found::add);
        List<DecisionTable> tables = BundleTables.of(source).tables();
        tables.forEach(table -> found.addAll(TableChecks.of(table)));
        found.addAll(ScoreBudget.of(tables));
        if (compilation instanceof Compilation.Compiled compiled) {
            found.addAll(whole(compiled.ruleSet(), customers));
        } else {
            found.add(
                    said(
                            Severity.INFORMATION,
                            "not-analysed",
                            "Pipeline, content, personas, texts, mappings and cases: not analysed, because the rules have errors"));
        }
        return found.stream().sorted().distinct().toList();
    }

    private static List<Finding> whole(RuleSet ruleSet, WonCustomers customers) {
        List<Finding> found = new ArrayList<>();
        Stream.<Function<RuleSet, Stream<Finding>>>of(
                        asked(rules ->
                                Mappings.load(rules.source(), rules.facts()).diagnostics()),
                        asked(TextsCheck::of),
                        asked(PipelineCheck::of),
                        asked(ContentCheck::of),
                        asked(PersonaCheck::of),
                        rules -> PersonaCoverage.of(rules, customers))
                .forEach(check -> found.addAll(readable(check, ruleSet)));
        return found;
    }

    private static Function<RuleSet, Stream<Finding>> asked(Function<RuleSet, List<Diagnostic>> check) {
        return rules -> check.apply(rules).stream().map(Finding::of);
    }

    private static List<Finding> readable(Function<RuleSet, Stream<Finding>> check, RuleSet ruleSet) {
        try {
            return check.apply(ruleSet).toList();
        } catch (UnreadableBundle unreadable) {
            return List.of(said(Severity.ERROR, "unreadable", String.valueOf(unreadable.getMessage())));
        }
    }

    private static Finding said(Severity severity, String code, String message) {
        return new Finding(severity, code, "", null, null, null, message, List.of());
    }
}
