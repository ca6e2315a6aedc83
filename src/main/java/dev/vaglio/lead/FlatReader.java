package dev.vaglio.lead;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.vaglio.engine.FactType;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads one object as a row: the keys on the way to a value, with points between, are the column of its text. */
final class FlatReader implements ObjectReader {
    private static final FactType OBJECT = new FactType.Structure(Map.of());

    private final MappedObjects mapped;
    private final JsonParser json;
    private final boolean strict;
    private final Findings findings = new Findings(false);
    private final FactReader reader;
    private final Allowance allowance;
    private final Map<String, String> cells = new HashMap<>();
    private final Map<String, Pointer> places = new HashMap<>();

    FlatReader(MappedObjects mapped, Limits limits, JsonParser json, GuardedInput input, boolean strict) {
        this.mapped = mapped;
        this.json = json;
        this.strict = strict;
        this.reader = new FactReader(json, limits, findings);
        this.allowance = new Allowance(limits, json, input);
    }

    @Override
    public Intake read() throws IOException {
        allowance.start();
        if (json.currentToken() == JsonToken.START_OBJECT) {
            reader.fields(this::value);
        } else {
            reader.wrongType(OBJECT);
        }
        allowance.end();
        List<Fault> faults = findings.faults();
        return faults.isEmpty()
                ? mapped.intake(cells, places, strict)
                : new Intake.Refused(422, "invalid_facts", faults);
    }

    @Override
    public Pointer at() {
        return reader.at();
    }

    private void value(String path) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT && !mapped.names(path)) {
            reader.fields(key -> value(path + "." + key));
        } else if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            passOver(path);
        } else if (mapped.takes(path)) {
            keep(path);
        } else {
            reader.skip();
        }
    }

    /** Lists and objects are no cells: a fault where the mapping would read one. */
    private void passOver(String path) throws IOException {
        if (mapped.names(path) || mapped.namesWithin(path)) {
            findings.fault(
                    reader.at(),
                    "wrong_type",
                    "the mapping reads one value here, not a list or an object",
                    "a text, a number, true, false or null");
        }
        reader.skip();
    }

    private void keep(String path) throws IOException {
        String text = json.currentToken() == JsonToken.VALUE_STRING ? reader.carried() : plain();
        if (cells.putIfAbsent(path, text == null ? "" : text) != null) {
            findings.fault(reader.at(), "duplicate_key", "two values have the same path", "each path once");
        }
        places.put(path, reader.at());
    }

    private String plain() throws IOException {
        return json.currentToken() == JsonToken.VALUE_NULL ? "" : json.getText();
    }
}
