package dev.vaglio.pipeline;

import dev.vaglio.audit.CurrentDecisions;
import dev.vaglio.audit.CurrentFilter;
import dev.vaglio.check.WonCustomers;
import jakarta.inject.Singleton;
import java.util.Map;

/** Whom was sold to, by the current decisions: what the check of personas (P8) goes by. */
@Singleton
class SoldTo implements WonCustomers {
    /** What is enough to see a share in. */
    private static final int NEWEST = 10_000;

    private final CurrentDecisions current;

    SoldTo(CurrentDecisions current) {
        this.current = current;
    }

    @Override
    public Map<String, Long> byPersona(String ruleSet, String stage) {
        return current.personas(new CurrentFilter(ruleSet, null, null, null, null, stage, null, null), NEWEST);
    }
}
