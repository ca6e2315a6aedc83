package dev.vaglio.draft;

import dev.vaglio.check.BundleChecks;
import dev.vaglio.check.CaseRun;
import dev.vaglio.check.CaseRuns;
import dev.vaglio.check.Finding;
import dev.vaglio.check.TableChecks;
import dev.vaglio.check.WonCustomers;
import dev.vaglio.contract.ContractCheck;
import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.ruleset.Candidates;
import dev.vaglio.ruleset.CaseResult;
import dev.vaglio.ruleset.Lookup;
import dev.vaglio.ruleset.RuleSets;
import dev.vaglio.ruleset.UnreadableBundle;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is to be said about a draft: findings at their cells, and how its cases end. */
@Singleton
class DraftChecks {
    private final RuleSets ruleSets;
    private final Candidates candidates;
    private final WonCustomers customers;
    private final ContractCheck contract;
    private final CaseRuns runs;

    DraftChecks(
            RuleSets ruleSets, Candidates candidates, WonCustomers customers, ContractCheck contract, CaseRuns runs) {
        this.ruleSets = ruleSets;
        this.candidates = candidates;
        this.customers = customers;
        this.contract = contract;
        this.runs = runs;
    }

    /** Findings of the tables that were changed, each by itself. */
    List<Map<String, @Nullable Object>> ofTables(Changed changed) {
        return changed.changes().stream()
                .map(change -> change.get("edit"))
                .filter(Map.class::isInstance)
                .map(edit -> String.valueOf(((Map<?, ?>) edit).get("table")))
                .distinct()
                .sorted()
                .flatMap(table -> TableChecks.of(changed.source(), table).stream())
                .map(Finding::tree)
                .toList();
    }

    /** Findings of one table by itself. */
    List<Map<String, @Nullable Object>> ofTable(RuleSetSource source, String table) {
        return TableChecks.of(source, table).stream().map(Finding::tree).toList();
    }

    /** Findings of the whole bundle, its cases and what recent callers rely on among them. */
    List<Map<String, @Nullable Object>> whole(Draft draft, RuleSetSource source) {
        Compilation compilation = candidates.of(source).compilation();
        return Stream.concat(
                        BundleChecks.of(source, compilation, customers, runs).stream(),
                        contract(draft, compilation).stream())
                .map(Finding::tree)
                .toList();
    }

    private List<Finding> contract(Draft draft, Compilation compilation) {
        return compilation instanceof Compilation.Compiled compiled
                        && ruleSets.findEver(draft.ruleSet(), draft.base()) instanceof Lookup.Found base
                ? contract.of(base.version().ruleSet(), compiled.ruleSet())
                : List.of();
    }

    /** How many cases there are, and those that fail with what was expected; what keeps them from running otherwise. */
    Map<String, @Nullable Object> cases(RuleSetSource source) {
        Compilation compilation = candidates.of(source).compilation();
        if (!(compilation instanceof Compilation.Compiled usable)) {
            return tree(
                    0,
                    List.of(),
                    compilation.diagnostics().stream()
                            .map(found -> Finding.of(found).tree())
                            .toList());
        }
        try {
            CaseRun run = runs.of(usable.ruleSet());
            return tree(
                    run.results().size(),
                    run.failing().stream().map(DraftChecks::failed).toList(),
                    run.findings().stream().map(Finding::tree).toList());
        } catch (UnreadableBundle unreadable) {
            throw DraftProblems.refused("", "unreadable_cases", String.valueOf(unreadable.getMessage()));
        }
    }

    private static Map<String, @Nullable Object> tree(int run, List<?> failed, List<?> findings) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("run", run);
        tree.put("failed", failed);
        tree.put("findings", findings);
        return tree;
    }

    private static Map<String, @Nullable Object> failed(CaseResult result) {
        return Map.of("file", result.of().file(), "case", result.of().name(), "failures", result.failures());
    }
}
