package dev.vaglio.decision;

import dev.vaglio.json.Json;
import dev.vaglio.lead.Intake;
import dev.vaglio.lead.LeadReader;
import dev.vaglio.lead.Limits;
import dev.vaglio.ruleset.Version;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts as the log gives them back, typed again for the rules that are to decide on them. */
final class LoggedFacts {
    private static final int MORE_THAN_A_LOGGED_LEAD = 64 * 1024 * 1024;
    private static final Limits AS_LOGGED = new Limits(
            MORE_THAN_A_LOGGED_LEAD, MORE_THAN_A_LOGGED_LEAD, 64, 1_000_000, 10_000, 100_000, 100_000, 100_000, 1_000);

    private LoggedFacts() {}

    /** Throws the problem of facts that the rules no longer take. */
    static Intake.Accepted read(Version rules, Map<String, ? extends @Nullable Object> facts) {
        Intake intake = new LeadReader(rules.ruleSet().facts(), AS_LOGGED).read(Json.canonical(facts), false);
        if (intake instanceof Intake.Accepted lead) {
            return lead;
        }
        throw Refusals.of((Intake.Refused) intake, AS_LOGGED).asException();
    }
}
