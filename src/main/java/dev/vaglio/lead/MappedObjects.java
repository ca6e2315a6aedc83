package dev.vaglio.lead;

import com.fasterxml.jackson.core.JsonParser;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A CRM's own JSON objects, read as one mapping says: each as the row of cells that it would be in a file, its keys the
 * columns (M2). Not for several threads.
 */
final class MappedObjects {
    private static final int COLUMNS = 1_000;

    private final Mapping mapping;
    private final LeadReader plain;
    private final Tally tally = new Tally();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> used;
    private final Set<String> parents = new HashSet<>();

    MappedObjects(Mapping mapping, LeadReader plain) {
        this.mapping = mapping;
        this.plain = plain;
        this.used = mapping.inputs();
        used.forEach(column -> {
            for (int dot = column.indexOf('.'); dot > 0; dot = column.indexOf('.', dot + 1)) {
                parents.add(column.substring(0, dot));
            }
        });
    }

    ObjectReader reader(JsonParser json, GuardedInput input, boolean strict) {
        return new FlatReader(this, plain.limits(), json, input, strict);
    }

    /** Whether the value at a path is kept. */
    boolean takes(String path) {
        if (seen.size() < COLUMNS) {
            seen.add(path);
        }
        return used.contains(path) || mapping.takesRest() && !mapping.ignored().contains(path);
    }

    boolean names(String path) {
        return used.contains(path);
    }

    /** Whether the mapping names something within the path. */
    boolean namesWithin(String path) {
        return parents.contains(path);
    }

    /** {@code places} are where the cells stand in the object. */
    Intake intake(Map<String, String> cells, Map<String, Pointer> places, boolean strict) {
        if (!mapping.id().isAmong(cells.keySet())) {
            return Intake.Refused.of(
                    422,
                    "invalid_facts",
                    new Fault("", "no_id", "the object has no id where the mapping looks for it", mapping.id() + ""));
        }
        MappedRow row = new MappedRow(mapping, mapping.rest(cells.keySet()), column -> cells.getOrDefault(column, ""));
        row.unknown().forEach(unknown -> tally.add(unknown.column(), unknown.value()));
        Intake intake = row.intake(plain, strict);
        return intake instanceof Intake.Refused refused ? placed(refused, row, places) : intake;
    }

    /** Each fault at the place in the object that the fact came from. */
    private static Intake placed(Intake.Refused refused, MappedRow row, Map<String, Pointer> places) {
        Map<String, String> sent = new HashMap<>();
        row.origins().forEach((fact, column) -> {
            Pointer place = places.get(column);
            if (place != null) {
                sent.put(fact, place.toString());
            }
        });
        List<Fault> faults = refused.faults().stream()
                .map(fault -> new Fault(
                        sent.getOrDefault(fault.pointer(), fault.pointer()),
                        fault.code(),
                        fault.detail(),
                        fault.allowed()))
                .toList();
        return new Intake.Refused(refused.status(), refused.code(), faults);
    }

    MappingSummary summary() {
        return new MappingSummary(
                tally.mostFrequentFirst(),
                mapping.missing(seen),
                mapping.takesRest() ? List.of() : mapping.rest(seen),
                List.of());
    }
}
