package dev.vaglio.engine;

import dev.vaglio.engine.Findings.Place;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactField;
import org.kie.api.definition.type.FactType;

/** The types that DRL declares, and what their annotations say they are filled from. */
final class DeclaredTypes {
    private static final String SOURCE = "source";
    private static final String PARAMETERS = "parameters";
    private static final String CLOCK = "clock";
    private static final String MEASURE = "measure";
    private final List<FactType> types;

    DeclaredTypes(KieBase base) {
        this.types = base.getKiePackages().stream()
                .flatMap(declared -> declared.getFactTypes().stream())
                .sorted(Comparator.comparing(FactType::getName))
                .toList();
    }

    Optional<FactType> measure() {
        return annotated(MEASURE).stream().findFirst();
    }

    private List<FactType> annotated(String annotation) {
        return types.stream()
                .filter(type -> type.getMetaData() != null && type.getMetaData().containsKey(annotation))
                .toList();
    }

    /** What the rules are told of a lead, the same for every moment. */
    List<Object> facts(Map<String, ? extends @Nullable Object> facts) {
        List<Object> instances = new ArrayList<>();
        for (FactType type : annotated(SOURCE)) {
            Object value = Values.path(facts, List.of(argument(type, SOURCE).split("\\.", -1)));
            List<?> elements = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
            elements.forEach(element -> instances.add(filled(type, (Map<?, ?>) element)));
        }
        return instances;
    }

    /** What the rules are told by sales ops, the same for every lead. Rules read them and never change them. */
    List<Object> parameters(Parameters parameters) {
        List<Object> instances = new ArrayList<>();
        for (FactType type : annotated(PARAMETERS)) {
            parameters.rows(argument(type, PARAMETERS)).forEach(row -> instances.add(filled(type, row)));
        }
        return List.copyOf(instances);
    }

    List<Object> clocks(Instant asOf, ZoneId zone) {
        return annotated(CLOCK).stream()
                .map(type -> filled(type, Map.of("asOf", asOf, "zone", zone)))
                .toList();
    }

    private static Object filled(FactType type, Map<?, ?> values) {
        Object instance = instance(type);
        for (FactField field : type.getFields()) {
            Fields.set(type, instance, field, values.get(field.getName()));
        }
        return instance;
    }

    private static Object instance(FactType type) {
        try {
            return type.newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String argument(FactType type, String annotation) {
        return String.valueOf(type.getMetaData().get(annotation)).replace("\"", "");
    }

    /** Checks each type against the facts, the tables and the measures it names. */
    void check(
            dev.vaglio.engine.FactType.Structure facts,
            Map<String, DecisionTable> tables,
            String file,
            Findings findings) {
        Place place = Place.of(file);
        for (FactType type : annotated(SOURCE)) {
            var source = sourceType(facts, argument(type, SOURCE));
            if (source == null) {
                findings.error("unknown-source", place, type.getSimpleName() + ": no such facts");
            } else {
                fields(type, source.components().keySet(), place, findings);
            }
        }
        for (FactType type : annotated(PARAMETERS)) {
            DecisionTable table = tables.get(argument(type, PARAMETERS));
            if (table == null || !table.inputs().isEmpty()) {
                findings.error("unknown-parameters", place, type.getSimpleName() + ": no such table without inputs");
            } else {
                fields(
                        type,
                        table.outputs().stream()
                                .map(DecisionTable.Column::expression)
                                .toList(),
                        place,
                        findings);
            }
        }
        if (annotated(MEASURE).size() > 1) {
            findings.error("measures", place, "More than one type is annotated @measure");
        }
        measure().ifPresent(type -> fields(type, List.of("name", "value"), place, findings));
    }

    private static void fields(FactType type, java.util.Collection<String> known, Place place, Findings findings) {
        type.getFields().stream()
                .map(FactField::getName)
                .filter(field -> !known.contains(field))
                .forEach(field -> findings.error(
                        "unknown-field", place, type.getSimpleName() + "." + field + " is not in what fills it"));
    }

    private static dev.vaglio.engine.FactType.@Nullable Structure sourceType(
            dev.vaglio.engine.FactType.Structure facts, String path) {
        dev.vaglio.engine.FactType type = facts;
        for (String name : path.split("\\.", -1)) {
            type = type instanceof dev.vaglio.engine.FactType.Structure structure
                    ? structure.components().get(name)
                    : null;
        }
        if (type instanceof dev.vaglio.engine.FactType.ListOf list) {
            type = list.element();
        }
        return type instanceof dev.vaglio.engine.FactType.Structure structure ? structure : null;
    }
}
