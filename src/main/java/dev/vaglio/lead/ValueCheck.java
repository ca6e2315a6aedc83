package dev.vaglio.lead;

import dev.vaglio.engine.FactType;
import dev.vaglio.json.Json;
import java.util.Map;

/** Holds a value that a mapping writes down to the type of its fact: it is read as if a lead had brought it. */
final class ValueCheck {
    private ValueCheck() {}

    static void check(MappingNode node, FactType type, Object value) {
        if (type instanceof FactType.Structure || type instanceof FactType.ListOf) {
            return;
        }
        LeadReader reader = new LeadReader(new FactType.Structure(Map.of("value", type)), Limits.standard());
        if (reader.read(Json.canonical(Map.of("value", value)), true) instanceof Intake.Refused refused) {
            Fault fault = refused.faults().get(0);
            node.problem("does not fit its fact, which is " + FactNames.of(type) + " (" + fault.code() + ")");
        }
    }
}
