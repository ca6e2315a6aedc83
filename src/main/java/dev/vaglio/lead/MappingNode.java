package dev.vaglio.lead;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vaglio.json.PlainNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A place in a mapping file, read as what it should be; anything else is a problem at its key. */
record MappingNode(JsonNode json, String key, MappingProblems problems) {
    void problem(String message) {
        problems.add(key, message);
    }

    /** Other keys than these are problems. */
    MappingNode only(Set<String> known) {
        if (!json.isObject()) {
            problem("must have keys: " + String.join(", ", new TreeSet<>(known)));
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                child(name).problem("is not known; known are " + String.join(", ", new TreeSet<>(known)));
            }
        });
        return this;
    }

    /** Whether all numbers in it are written out; each that has too many digits for that is a problem. */
    boolean isPlain() {
        boolean plain = !json.isBigDecimal() || PlainNumber.isPlain(json.decimalValue());
        if (!plain) {
            problem("has too many digits");
        }
        for (MappingNode within : within()) {
            plain &= within.isPlain();
        }
        return plain;
    }

    private List<MappingNode> within() {
        List<MappingNode> within = new ArrayList<>();
        json.fieldNames().forEachRemaining(name -> within.add(child(name)));
        if (json.isArray()) {
            json.forEach(value -> within.add(element(value, within.size())));
        }
        return within;
    }

    private MappingNode element(JsonNode value, int index) {
        return new MappingNode(value, key + "[" + index + "]", problems);
    }

    boolean has(String name) {
        return json.hasNonNull(name);
    }

    MappingNode child(String name) {
        JsonNode value = json.path(name);
        return new MappingNode(value, key.isEmpty() ? name : key + "." + name, problems);
    }

    Optional<String> text(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        MappingNode child = child(name);
        if (!child.json.isValueNode()) {
            child.problem("must be a text");
            return Optional.empty();
        }
        return Optional.of(child.json.asText());
    }

    String required(String name) {
        Optional<String> text = text(name);
        if (!has(name)) {
            problem(name + " is missing");
        }
        return text.orElse("");
    }

    /** The name of a column, or a list of the names it may have. */
    ColumnNames columns(String name) {
        List<String> names = texts(name);
        if (names.isEmpty()) {
            return new ColumnNames(List.of(required(name)));
        }
        if (list(name).stream().anyMatch(one -> !one.json.isValueNode())) {
            child(name).problem("must be a text, or a list of texts");
        }
        return new ColumnNames(names);
    }

    /** The elements of a list; one value stands for a list of one. */
    List<MappingNode> list(String name) {
        MappingNode child = child(name);
        List<MappingNode> elements = new ArrayList<>();
        if (child.json.isArray()) {
            child.json.forEach(value -> elements.add(child.element(value, elements.size())));
        } else if (has(name)) {
            elements.add(child);
        }
        return elements;
    }

    List<String> texts(String name) {
        return list(name).stream().map(element -> element.json.asText()).toList();
    }

    Map<String, MappingNode> entries() {
        Map<String, MappingNode> entries = new LinkedHashMap<>();
        if (!json.isObject()) {
            problem("must have keys");
        }
        json.fieldNames().forEachRemaining(name -> entries.put(name, child(name)));
        return entries;
    }

    /** Text, number or boolean; empty for null. */
    Optional<Object> scalar() {
        if (json.isNull()) {
            return Optional.empty();
        }
        if (json.isNumber()) {
            return Optional.of(json.decimalValue());
        }
        if (json.isBoolean()) {
            return Optional.of(json.booleanValue());
        }
        if (!json.isTextual()) {
            problem("must be one value");
        }
        return Optional.of(json.asText());
    }

    Optional<BigDecimal> number(String name) {
        if (has(name) && !json.path(name).isNumber()) {
            child(name).problem("must be a number");
            return Optional.empty();
        }
        return has(name) ? Optional.of(json.path(name).decimalValue()) : Optional.empty();
    }
}
