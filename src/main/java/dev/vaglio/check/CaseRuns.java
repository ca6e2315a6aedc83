package dev.vaglio.check;

import dev.vaglio.engine.LogicHash;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.engine.Trace;
import dev.vaglio.ruleset.Case;
import dev.vaglio.ruleset.CaseResult;
import dev.vaglio.ruleset.CaseRunner;
import dev.vaglio.ruleset.Cases;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs the cases of contents and keeps how they ended, of the contents that were looked at last: a case is run again only
 * where what a model or a rule decides or the case itself is another. Shared by all threads.
 */
@Singleton
public final class CaseRuns {
    private static final int KEPT = 4;
    private final Map<String, Map<Case, Ended>> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    /** Without the trace, which is large. */
    private record Ended(CaseResult result, List<Finding> findings) {}

    /** Throws {@link dev.vaglio.ruleset.UnreadableBundle} for what is no case. */
    public CaseRun of(RuleSet rules) {
        List<Case> cases = Cases.of(rules.source());
        Map<Case, Ended> known = known(rules.source().name() + LogicHash.of(rules.source()));
        CaseRunner runner = new CaseRunner(rules);
        GivenCheck given = new GivenCheck(rules.tables());
        List<Ended> ended = cases.stream()
                .map(each -> known.computeIfAbsent(each, one -> ended(runner.runAsDeepAsAsked(one), given)))
                .toList();
        known.keySet().retainAll(new HashSet<>(cases));
        return new CaseRun(
                ended.stream().map(Ended::result).toList(),
                ended.stream().flatMap(each -> each.findings().stream()).toList());
    }

    private static Ended ended(CaseResult result, GivenCheck given) {
        return new Ended(
                new CaseResult(result.of(), result.failures(), new Trace(List.of())),
                given.of(result).toList());
    }

    private synchronized Map<Case, Ended> known(String logic) {
        Map<Case, Ended> known = kept.computeIfAbsent(logic, first -> new ConcurrentHashMap<>());
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return known;
    }
}
