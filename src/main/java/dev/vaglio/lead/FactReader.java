package dev.vaglio.lead;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.vaglio.engine.FactType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads facts off a JSON parser as their types say, without a tree of what it does not keep. Each method starts at the
 * first token of a value and ends at its last; null is unknown, left out, or refused with a fault.
 */
final class FactReader {
    private static final int IDENTITY_DEPTH = 2;

    private final JsonParser json;
    private final Limits limits;
    private final Findings findings;
    private final Scalars scalars;
    private Pointer at = Pointer.ROOT;
    private int depth;

    FactReader(JsonParser json, Limits limits, Findings findings) {
        this.json = json;
        this.limits = limits;
        this.findings = findings;
        this.scalars = new Scalars(limits, findings);
    }

    /** Where in the document the reader is. */
    Pointer at() {
        return at;
    }

    /** What happens to one field of an object; the parser stands at the first token of its value. */
    interface FieldReader {
        void read(String key) throws IOException;
    }

    /** What happens to one element of a list. */
    interface ElementReader {
        void read(int index) throws IOException;
    }

    @Nullable
    Object value(FactType type) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (type instanceof FactType.Structure structure) {
            return structure(structure);
        }
        return type instanceof FactType.ListOf list ? list(list) : scalar(type);
    }

    private @Nullable Map<String, Object> structure(FactType.Structure type) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return wrongType(type);
        }
        Map<String, Object> facts = new TreeMap<>();
        fields(key -> put(facts, key, type.components().get(key)));
        return facts.isEmpty() ? null : facts;
    }

    /** Reads the value of a key into the facts; without a type the field is not known. */
    void put(Map<String, Object> facts, String key, @Nullable FactType type) throws IOException {
        if (type == null) {
            findings.unknown(at, "unknown_field", null, "a field of the rule set's facts");
            skip();
            return;
        }
        Object value = value(type);
        if (value != null) {
            facts.put(key, value);
        }
    }

    private @Nullable List<Object> list(FactType.ListOf type) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            return wrongType(type);
        }
        List<Object> elements = new ArrayList<>();
        elements(index -> {
            if (index == limits.elements()) {
                findings.fault(at, "too_many_elements", "the list is too long", "at most " + index + " elements");
            }
            Object element = index < limits.elements() ? value(type.element()) : skip();
            if (element != null) {
                elements.add(element);
            }
        });
        return elements;
    }

    /** Every field once: its name is checked, a second one of the same name is a fault and not read. */
    void fields(FieldReader reader) throws IOException {
        Pointer outer = at;
        if (!enter()) {
            return;
        }
        Keys keys = new Keys(limits, findings, scalars);
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            at = outer.child(key);
            boolean wanted = keys.isNew(key, at);
            json.nextToken();
            if (wanted) {
                reader.read(key);
            } else {
                skip();
            }
        }
        at = outer;
        depth--;
    }

    void elements(ElementReader reader) throws IOException {
        Pointer outer = at;
        if (!enter()) {
            return;
        }
        for (int index = 0; json.nextToken() != JsonToken.END_ARRAY; index++) {
            at = outer.child(index);
            reader.read(index);
        }
        at = outer;
        depth--;
    }

    private boolean enter() throws IOException {
        if (depth == limits.depth()) {
            findings.fault(at, "too_deep", "objects and lists are nested too deep", "at most " + depth + " levels");
            json.skipChildren();
            return false;
        }
        depth++;
        return true;
    }

    /** Reads over a value that is not kept, yet holds it to the rules of sound JSON. */
    @Nullable
    Object skip() throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            fields(key -> skip());
        } else if (json.currentToken() == JsonToken.START_ARRAY) {
            elements(index -> skip());
        } else if (json.currentToken() == JsonToken.VALUE_STRING) {
            scalars.isSound(json.getText(), at, Integer.MAX_VALUE);
        }
        return null;
    }

    private @Nullable Object scalar(FactType type) throws IOException {
        JsonToken token = json.currentToken();
        if (type instanceof FactType.Bool && token.isBoolean()) {
            return token == JsonToken.VALUE_TRUE;
        }
        if (type instanceof FactType.Number number && token.isNumeric()) {
            return scalars.number(number, json.getText(), at);
        }
        if (token != JsonToken.VALUE_STRING || type instanceof FactType.Bool || type instanceof FactType.Number) {
            return wrongType(type);
        }
        return ofText(type, json.getText());
    }

    private @Nullable Object ofText(FactType type, String raw) {
        if (type instanceof FactType.Text text) {
            return scalars.text(text, raw, at, textLimit());
        }
        if (raw.isBlank()) {
            return null;
        }
        return type instanceof FactType.Date ? scalars.date(raw, at) : scalars.dateTime(raw, at);
    }

    private int textLimit() {
        if (depth != IDENTITY_DEPTH) {
            return limits.text();
        }
        String place = at.toString();
        return place.equals("/lead/id") || place.equals("/contact/email") ? limits.identity() : limits.text();
    }

    <T> @Nullable T wrongType(FactType type) throws IOException {
        findings.fault(at, "wrong_type", "the value is of another type", FactNames.of(type));
        skip();
        return null;
    }

    /** A custom text that the rule set does not declare, to be carried along; null for anything else. */
    @Nullable
    String carried() throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            skip();
            return null;
        }
        String text = json.getText();
        return scalars.isSound(text, at, limits.text()) && !text.isBlank() ? text : null;
    }
}
