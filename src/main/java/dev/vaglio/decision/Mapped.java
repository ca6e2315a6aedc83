package dev.vaglio.decision;

import dev.vaglio.lead.LeadReader;
import dev.vaglio.lead.Mapping;
import dev.vaglio.lead.Mappings;
import dev.vaglio.problem.Fault;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import dev.vaglio.ruleset.Rules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds how the body of a call is read: by a mapping, where the call names one (M2). */
final class Mapped {
    private Mapped() {}

    /** The reader of the body: by the mapping that the call names, or of the rule set's own facts. */
    static LeadReader reader(@Nullable String mapping, Rules rules) {
        return mapping == null ? rules.reader() : rules.reader().by(mapping(mapping, rules));
    }

    /** Throws the problem of a mapping that is not given or not there, with those that are. */
    static Mapping mapping(@Nullable String mapping, Rules rules) {
        Mappings mappings = rules.mappings();
        if (mapping == null) {
            throw refused(ProblemType.INVALID_PARAMETER, "A CSV is read by a mapping.", "missing_parameter", mappings);
        }
        return mappings.find(mapping)
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
