package dev.vaglio.lead;

import dev.vaglio.engine.FactType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a caller may send, as a JSON Schema (2020-12); any fact may be null or absent, which is unknown. */
public final class FactSchema {
    private final Limits limits;

    private FactSchema(Limits limits) {
        this.limits = limits;
    }

    /** The schema of a request body: the facts, and {@code asOf} beside them. A tree of Map and List. */
    public static Map<String, @Nullable Object> of(FactType.Structure facts, Limits limits) {
        Map<String, FactType> body = new LinkedHashMap<>(facts.components());
        body.put("asOf", new FactType.DateTime());
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Lead");
        schema.putAll(new FactSchema(limits).structure(body));
        schema.put("type", "object");
        return schema;
    }

    private Map<String, @Nullable Object> type(String name, FactType type) {
        if (type instanceof FactType.Structure structure) {
            return structure(structure.components());
        }
        if (type instanceof FactType.ListOf list) {
            return list(name, list);
        }
        if (type instanceof FactType.Text text) {
            return text(text);
        }
        return type instanceof FactType.Number number ? number(number) : simple(type);
    }

    private Map<String, @Nullable Object> structure(Map<String, FactType> components) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        components.forEach((name, type) -> properties.put(name, type(name, type)));
        Map<String, @Nullable Object> schema = nullable("object");
        schema.put("properties", properties);
        return schema;
    }

    private Map<String, @Nullable Object> list(String name, FactType.ListOf list) {
        Map<String, @Nullable Object> schema = nullable("array");
        schema.put("items", type("", list.element()));
        if (name.equals("activities")) {
            schema.put("description", "Of more than " + limits.activities() + " the newest are kept, with a warning.");
        } else {
            schema.put("maxItems", limits.elements());
        }
        return schema;
    }

    private Map<String, @Nullable Object> text(FactType.Text type) {
        Map<String, @Nullable Object> schema = nullable("string");
        if (type.allowed().isEmpty()) {
            schema.put("maxLength", limits.text());
        } else {
            List<@Nullable Object> allowed = new ArrayList<>(type.allowed());
            allowed.add(null);
            schema.put("enum", allowed);
        }
        return schema;
    }

    private static Map<String, @Nullable Object> number(FactType.Number type) {
        Map<String, @Nullable Object> schema = nullable("number");
        if (type.least() != null) {
            schema.put("minimum", type.least());
        }
        if (type.most() != null) {
            schema.put("maximum", type.most());
        }
        return schema;
    }

    private static Map<String, @Nullable Object> simple(FactType type) {
        if (type instanceof FactType.Bool) {
            return nullable("boolean");
        }
        Map<String, @Nullable Object> schema = nullable("string");
        schema.put("format", type instanceof FactType.Date ? "date" : "date-time");
        return schema;
    }

    private static Map<String, @Nullable Object> nullable(String type) {
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        schema.put("type", List.of(type, "null"));
        return schema;
    }
}
