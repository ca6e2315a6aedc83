package dev.vaglio.lead;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.vaglio.engine.FactType;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one lead off a parser: the facts at the top, {@code asOf} beside them, activities one at a time. */
final class BodyReader implements ObjectReader {
    private static final FactType AS_OF = new FactType.DateTime();

    private final FactType.Structure facts;
    private final Limits limits;
    private final JsonParser json;
    private final Findings findings;
    private final FactReader reader;
    private final Allowance allowance;
    private final Map<String, Object> tree = new TreeMap<>();
    private final Map<String, String> carried = new TreeMap<>();
    private @Nullable Instant asOf;

    BodyReader(FactType.Structure facts, Limits limits, JsonParser json, GuardedInput input, boolean strict) {
        this.facts = facts;
        this.limits = limits;
        this.json = json;
        this.findings = new Findings(strict);
        this.reader = new FactReader(json, limits, findings);
        this.allowance = new Allowance(limits, json, input);
    }

    @Override
    public Intake read() throws IOException {
        allowance.start();
        if (json.currentToken() == JsonToken.START_OBJECT) {
            reader.fields(this::field);
        } else {
            reader.wrongType(facts);
        }
        allowance.end();
        List<Fault> faults = findings.faults();
        return faults.isEmpty()
                ? new Intake.Accepted(new LeadFacts(tree, carried), asOf, findings.warnings())
                : new Intake.Refused(422, "invalid_facts", faults);
    }

    @Override
    public Pointer at() {
        return reader.at();
    }

    List<Fault> faults() {
        return findings.faults();
    }

    private void field(String key) throws IOException {
        FactType type = facts.components().get(key);
        if (key.equals("asOf")) {
            asOf = (Instant) reader.value(AS_OF);
        } else if (key.equals("activities")
                && type instanceof FactType.ListOf list
                && isStarting(JsonToken.START_ARRAY)) {
            activities(list.element());
        } else if (key.equals("custom")
                && type instanceof FactType.Structure custom
                && isStarting(JsonToken.START_OBJECT)) {
            custom(custom);
        } else {
            reader.put(tree, key, type);
        }
    }

    private boolean isStarting(JsonToken token) {
        return json.currentToken() == token;
    }

    private void activities(FactType element) throws IOException {
        NewestActivities newest = new NewestActivities(limits.activities());
        Pointer at = reader.at();
        allowance.activitiesStart();
        reader.elements(index -> {
            if (reader.value(element) instanceof Map<?, ?> activity) {
                newest.add(activity, index);
            }
        });
        allowance.activitiesEnd();
        tree.put("activities", newest.inOrder());
        if (newest.leftOut() > 0) {
            findings.leftOut(at, "too_many_activities", newest.leftOut());
        }
    }

    private void custom(FactType.Structure type) throws IOException {
        Map<String, Object> declared = new TreeMap<>();
        reader.fields(key -> {
            if (type.components().containsKey(key)) {
                reader.put(declared, key, type.components().get(key));
            } else {
                undeclared(key, new ArrayList<>(type.components().keySet()));
            }
        });
        if (!declared.isEmpty()) {
            tree.put("custom", declared);
        }
    }

    private void undeclared(String key, List<String> declared) throws IOException {
        findings.unknown(reader.at(), "undeclared_custom", null, "one of " + String.join(", ", declared));
        String text = reader.carried();
        if (text != null) {
            carried.put(key, text);
        }
    }
}
