package dev.vaglio.decision;

import dev.vaglio.lead.Fault;
import dev.vaglio.lead.Intake;
import dev.vaglio.lead.Limits;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import java.util.List;

/** Leads that cannot be decided as they were sent, as problem documents. */
public final class Refusals {
    private Refusals() {}

    public static Problem of(Intake.Refused refused, Limits limits) {
        return of("The lead", refused, limits);
    }

    /** The same for something else that is read as a lead is; {@code what} begins the sentence. */
    public static Problem of(String what, Intake.Refused refused, Limits limits) {
        List<dev.vaglio.problem.Fault> faults =
                refused.faults().stream().map(Refusals::fault).toList();
        if (refused.status() == 413) {
            return Problem.of(ProblemType.TOO_LARGE, what + " is larger than allowed.")
                    .with("limit", limits.totalBytes())
                    .withErrors(faults);
        }
        if (refused.status() == 400) {
            return Problem.of(ProblemType.MALFORMED_JSON, "The body is not one JSON object in UTF-8.")
                    .withErrors(faults);
        }
        return Problem.of(ProblemType.INVALID_FACTS, what + " has " + faults.size() + " fault(s); nothing was decided.")
                .withErrors(faults);
    }

    private static dev.vaglio.problem.Fault fault(Fault fault) {
        String allowed = fault.allowed();
        return new dev.vaglio.problem.Fault(
                fault.pointer(), fault.code(), fault.detail(), allowed == null ? List.of() : List.of(allowed));
    }
}
