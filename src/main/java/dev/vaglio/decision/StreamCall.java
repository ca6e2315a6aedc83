package dev.vaglio.decision;

import dev.vaglio.lead.Mapping;
import dev.vaglio.lead.Mappings;
import dev.vaglio.problem.Fault;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import dev.vaglio.problem.Query;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** The parameters of a stream. */
final class StreamCall {
    private static final String MAPPING = "mapping";

    private StreamCall() {}

    static Query ndjson(UriInfo uri) {
        return Query.of(uri, DecisionCall.PARAMETERS);
    }

    static Query csv(UriInfo uri) {
        String[] names = new String[DecisionCall.PARAMETERS.length + 1];
        System.arraycopy(DecisionCall.PARAMETERS, 0, names, 1, DecisionCall.PARAMETERS.length);
        names[0] = MAPPING;
        return Query.of(uri, names);
    }

    /** Throws the problem of a mapping that is not given or not there, with those that are. */
    static Mapping mapping(Query query, Mappings mappings) {
        String name = query.text(MAPPING);
        if (name == null) {
            throw refused(ProblemType.INVALID_PARAMETER, "A CSV is read by a mapping.", "missing_parameter", mappings);
        }
        return mappings.find(name)
                .orElseThrow(() -> refused(
                        ProblemType.UNKNOWN_MAPPING,
                        "The rule set has no usable mapping of this name.",
                        "unknown_mapping",
                        mappings));
    }

    private static RuntimeException refused(ProblemType type, String detail, String code, Mappings mappings) {
        return Problem.of(type, detail)
                .withErrors(
                        List.of(new Fault(MAPPING, code, "Name one of the mappings.", List.copyOf(mappings.names()))))
                .asException();
    }
}
