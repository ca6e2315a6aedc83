package dev.vaglio.change;

import dev.vaglio.audit.DecisionEntry;
import dev.vaglio.audit.GroupCommitLog;
import dev.vaglio.audit.LogSettings;
import dev.vaglio.audit.MasterKey;
import dev.vaglio.audit.Person;
import dev.vaglio.audit.RuleSetRef;
import dev.vaglio.audit.Trigger;
import dev.vaglio.engine.RuleSet;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Calls that were decided and logged before a test looks at them. */
record Calls(DataSource database) {
    static final MasterKey MASTER = MasterKey.ofBase64("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");

    void decide(RuleSet rules, String caller, Map<String, ?> facts) {
        Instant now = Instant.now();
        DecisionEntry entry = new DecisionEntry(
                new RuleSetRef(rules.name(), 1, rules.hash()),
                rules.engine(),
                caller,
                Trigger.CALL,
                Person.UNKNOWN,
                now,
                Duration.ofMillis(1),
                facts,
                List.of(),
                rules.decide(facts, now),
                null,
                null);
        try (GroupCommitLog log = new GroupCommitLog(
                database, MASTER, LogSettings.DEFAULT, Clock.systemUTC(), new SimpleMeterRegistry())) {
            log.append(entry).join();
        }
    }
}
