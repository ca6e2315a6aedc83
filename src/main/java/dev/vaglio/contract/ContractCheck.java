package dev.vaglio.contract;

import dev.vaglio.audit.LogUnavailable;
import dev.vaglio.audit.RecentDecisions;
import dev.vaglio.check.Finding;
import dev.vaglio.check.Finding.Severity;
import dev.vaglio.engine.RuleSet;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds a draft against what callers sent and received in the last {@value #MOST} decisions of {@value #DAYS} days (P7):
 * a fact, a value or a field of the answer that they rely on and that is gone or of another type is a warning, which needs an
 * acceptance in writing. The log is only read where something is gone, and the answer kept for some seconds. Findings hold counts and
 * names that the rules declare, never what is known of a person.
 */
@Singleton
public class ContractCheck {
    private static final int DAYS = 30;
    private static final int MOST = 5_000;
    /** Differences that the log is searched for. */
    private static final int BREAKS = 200;

    private static final Duration WITHIN = Duration.ofSeconds(15);
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final RecentDecisions decisions;
    private final Clock clock;
    private @Nullable Answer last;

    public ContractCheck(RecentDecisions decisions) {
        this.decisions = decisions;
        this.clock = Clock.systemUTC();
    }

    /** What the log said of some differences, when it was asked. */
    private record Answer(String ruleSet, List<Break> breaks, Instant at, List<Finding> findings) {}

    /** Warnings, and in words what was looked at; nothing where the draft keeps all that its base offers. */
    public List<Finding> of(RuleSet base, RuleSet draft) {
        List<Break> breaks = new ArrayList<>(new FactBreaks(base.facts(), draft.facts()).all());
        breaks.addAll(new AnswerBreaks(base, draft).all());
        if (breaks.isEmpty()) {
            return List.of();
        }
        List<Break> looked = breaks.subList(0, Math.min(BREAKS, breaks.size()));
        List<Finding> findings = new ArrayList<>(asked(base.name(), looked));
        if (looked.size() < breaks.size()) {
            findings.add(
                    notAnalysed((breaks.size() - looked.size()) + " more differences, because there are too many"));
        }
        return findings;
    }

    private synchronized List<Finding> asked(String ruleSet, List<Break> breaks) {
        Instant now = clock.instant();
        if (last == null
                || !last.ruleSet().equals(ruleSet)
                || !last.breaks().equals(breaks)
                || last.at().plus(KEPT).isBefore(now)) {
            try {
                last = new Answer(ruleSet, List.copyOf(breaks), now, read(ruleSet, breaks, now));
            } catch (LogUnavailable away) {
                return List.of(notAnalysed("what callers send and receive, because the decision log can not be read"));
            }
        }
        return last.findings();
    }

    private List<Finding> read(String ruleSet, List<Break> breaks, Instant now) {
        Map<Integer, Seen> seen = new TreeMap<>();
        int read = decisions.read(ruleSet, now.minus(Duration.ofDays(DAYS)), now, MOST, WITHIN, decision -> {
            for (int i = 0; i < breaks.size(); i++) {
                if (breaks.get(i).concerns(decision)) {
                    seen.computeIfAbsent(i, none -> new Seen()).add(decision);
                }
            }
        });
        String window = "the last " + read + " decisions of " + DAYS + " days";
        List<Finding> findings = new ArrayList<>();
        seen.forEach((i, one) -> findings.add(breaks.get(i).finding(one, window)));
        findings.add(said(
                "contract",
                breaks.size() + " things that callers could send or receive are gone or changed; " + seen.size()
                        + " of them occurred in " + window));
        return List.copyOf(findings);
    }

    private static Finding notAnalysed(String what) {
        return said("not-analysed", "Contract with callers: not analysed: " + what);
    }

    private static Finding said(String code, String message) {
        return new Finding(Severity.INFORMATION, code, "", null, null, null, message, List.of());
    }
}
