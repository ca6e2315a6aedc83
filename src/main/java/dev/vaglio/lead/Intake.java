package dev.vaglio.lead;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of a lead that was sent: facts to decide on, or a refusal. */
public sealed interface Intake {
    /** {@code asOf} is null where the sender left it to the service. */
    record Accepted(LeadFacts facts, @Nullable Instant asOf, List<Warning> warnings) implements Intake {
        /** The warnings, and one more if activities after this moment are left out of the decision. */
        public List<Warning> warnings(Instant decidedAsOf) {
            int later = facts.activitiesAfter(decidedAsOf);
            if (later == 0) {
                return warnings;
            }
            List<Warning> all = new ArrayList<>(warnings);
            all.add(new Warning("after_as_of", "/activities", null, later));
            return List.copyOf(all);
        }
    }

    /**
     * Status 400 (no JSON: {@code malformed_json}, {@code invalid_utf8}), 413 ({@code too_large}) or 422
     * ({@code invalid_facts}); at least one fault.
     */
    record Refused(int status, String code, List<Fault> faults) implements Intake {
        static Refused of(int status, String code, Fault fault) {
            return new Refused(status, code, List.of(fault));
        }
    }
}
