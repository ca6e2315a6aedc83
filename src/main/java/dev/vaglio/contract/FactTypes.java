package dev.vaglio.contract;

import dev.vaglio.engine.FactType;
import java.util.LinkedHashMap;
import java.util.Map;

/** The facts of a rule set by path, such as {@code activities.type}: without indexes, down to what is no structure. */
final class FactTypes {
    private FactTypes() {}

    static Map<String, FactType> of(FactType.Structure facts) {
        Map<String, FactType> types = new LinkedHashMap<>();
        gather("", facts, types);
        return types;
    }

    private static void gather(String path, FactType type, Map<String, FactType> into) {
        if (type instanceof FactType.Structure structure) {
            structure.components().forEach((name, one) -> gather(path.isEmpty() ? name : path + "." + name, one, into));
        } else if (type instanceof FactType.ListOf list && list.element() instanceof FactType.Structure element) {
            gather(path, element, into);
        } else {
            into.put(path, type);
        }
    }

    /** What a person calls a type. */
    static String words(FactType type) {
        if (type instanceof FactType.ListOf list) {
            return "a list of " + words(list.element());
        }
        if (type instanceof FactType.Text text) {
            return text.allowed().isEmpty() ? "a text" : "one of listed values";
        }
        if (type instanceof FactType.Number) {
            return "a number";
        }
        if (type instanceof FactType.Bool) {
            return "true or false";
        }
        return type instanceof FactType.Date ? "a date" : "a date and time";
    }
}
