package dev.vaglio.change;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vaglio.problem.Fault;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON object that an act comes with; every fault is told with its place, all at once, and none repeats a value. */
final class ActBody {
    private static final int LONGEST = 2_000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String at;
    private final JsonNode json;
    private final List<Fault> faults;

    private ActBody(String at, JsonNode json, List<Fault> faults) {
        this.at = at;
        this.json = json;
        this.faults = faults;
    }

    /** @param names all members that it may have */
    static ActBody of(byte[] bytes, String... names) {
        return new ActBody("", object(bytes), new ArrayList<>()).allowing(names);
    }

    /** A text of 1 to {@value #LONGEST} characters. */
    String text(String name) {
        JsonNode value = json.path(name);
        if (!value.isTextual() || value.asText().isBlank() || value.asText().length() > LONGEST) {
            fault(name, "missing", "A text is needed.", List.of("1.." + LONGEST + " characters"));
        }
        return value.asText();
    }

    /** The same, or nothing where it may be left out. */
    @Nullable
    String textIfGiven(String name) {
        return json.hasNonNull(name) ? text(name) : null;
    }

    /** A whole number from 0. */
    long number(String name) {
        JsonNode value = json.path(name);
        if (!value.canConvertToLong() || !value.isIntegralNumber() || value.asLong() < 0) {
            fault(name, "invalid_number", "A whole number is needed.", List.of("0.."));
        }
        return value.asLong();
    }

    /** A time after another. */
    Instant instant(String name, Instant after) {
        try {
            Instant time = OffsetDateTime.parse(json.path(name).asText()).toInstant();
            if (time.isAfter(after)) {
                return time;
            }
        } catch (DateTimeException unreadable) {
            // told below, as one that has passed
        }
        fault(name, "invalid_time", "A time to come is needed.", List.of("a time such as 2030-03-02T09:00:00Z"));
        return after;
    }

    /** The objects of a list that may be left out. */
    List<ActBody> objects(String name, String... names) {
        JsonNode list = json.path(name);
        List<ActBody> objects = new ArrayList<>();
        if (json.hasNonNull(name) && !list.isArray()) {
            fault(name, "invalid_value", "A list is needed.", List.of());
        }
        for (JsonNode item : list) {
            objects.add(new ActBody(at + "/" + name + "/" + objects.size(), item, faults).allowing(names));
        }
        return objects;
    }

    /** Throws what was found. */
    void orRefuse() {
        if (!faults.isEmpty()) {
            throw Problem.of(ProblemType.INVALID_BODY, "The body has " + faults.size() + " fault(s).")
                    .withErrors(faults)
                    .asException();
        }
    }

    private ActBody allowing(String... names) {
        List<String> allowed = List.of(names);
        json.fieldNames().forEachRemaining(name -> {
            if (!allowed.contains(name)) {
                faults.add(new Fault(at, "unknown_member", "A member is not known.", allowed));
            }
        });
        return this;
    }

    private void fault(String name, String code, String detail, List<String> allowed) {
        faults.add(new Fault(at + "/" + name, code, detail, allowed));
    }

    private static JsonNode object(byte[] bytes) {
        try {
            JsonNode json = JSON.readTree(bytes);
            if (json.isObject()) {
                return json;
            }
        } catch (IOException malformed) {
            // told below, as one that is another thing
        }
        throw Problem.of(ProblemType.MALFORMED_JSON, "One JSON object without repeated keys is expected.")
                .asException();
    }
}
