package dev.vaglio.decision;

import dev.vaglio.lead.LeadReader;
import dev.vaglio.lead.Mapping;
import dev.vaglio.lead.Mappings;
import dev.vaglio.problem.Fault;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import dev.vaglio.ruleset.Version;
import java.util.List;

/** Finds how the body of a call is read: by a mapping, where the call names one (M2). */
final class Mapped {
    private Mapped() {}

    /** The reader of the body: by the mapping that the call names, or of the rule set's own facts. */
    static LeadReader reader(DecisionCall call, Version rules) {
        return call.mapping() == null ? rules.reader() : rules.reader().by(mapping(call, rules));
    }

    /** Throws the problem of a mapping that is not given or not there, with those that are. */
    static Mapping mapping(DecisionCall call, Version rules) {
        Mappings mappings = rules.mappings();
        if (call.mapping() == null) {
            throw refused(ProblemType.INVALID_PARAMETER, "A CSV is read by a mapping.", "missing_parameter", mappings);
        }
        return mappings.find(call.mapping())
                .orElseThrow(() -> refused(
                        ProblemType.UNKNOWN_MAPPING,
                        "The rule set has no usable mapping of this name.",
                        "unknown_mapping",
                        mappings));
    }

    private static RuntimeException refused(ProblemType type, String detail, String code, Mappings mappings) {
        return Problem.of(type, detail)
                .withErrors(
                        List.of(new Fault("mapping", code, "Name one of the mappings.", List.copyOf(mappings.names()))))
                .asException();
    }
}
