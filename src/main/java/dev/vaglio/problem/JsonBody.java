package dev.vaglio.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The small JSON object that a call comes with. What is wrong with it is gathered, each fault at its place and none with a
 * value, and told all at once.
 */
public final class JsonBody {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String at;
    private final JsonNode json;
    private final List<Fault> faults;

    private JsonBody(String at, JsonNode json, List<Fault> faults) {
        this.at = at;
        this.json = json;
        this.faults = faults;
    }

    /**
     * Throws the problem of what is no single JSON object, or repeats a key.
     *
     * @param names all members that it may have; another one is a fault
     */
    public static JsonBody of(byte[] bytes, String... names) {
        return new JsonBody("", object(bytes), new ArrayList<>()).allowing(names);
    }

    private JsonBody allowing(String... names) {
        List<String> allowed = List.of(names);
        json.fieldNames().forEachRemaining(name -> {
            if (!allowed.contains(name)) {
                faults.add(new Fault(at, "unknown_member", "A member is not known.", allowed));
            }
        });
        return this;
    }

    private static JsonNode object(byte[] bytes) {
        try {
            JsonNode json = JSON.readTree(bytes);
            if (json != null && json.isObject()) {
                return json;
            }
        } catch (IOException malformed) {
            // told below, as one that is another thing
        }
        throw Problem.of(ProblemType.MALFORMED_JSON, "One JSON object without repeated keys is expected.")
                .asException();
    }

    /** A member by its name; a missing node where it is not there. */
    public JsonNode member(String name) {
        return json.path(name);
    }

    /** Whether a member is there and not null. */
    public boolean has(String name) {
        return json.hasNonNull(name);
    }

    /** A time after another; null, with a fault, where it is none. */
    public @Nullable Instant instant(String name, Instant after) {
        try {
            Instant time = OffsetDateTime.parse(member(name).asText()).toInstant();
            if (time.isAfter(after)) {
                return time;
            }
        } catch (DateTimeException unreadable) {
            // told below, as one that has passed
        }
        fault(name, "invalid_time", "A time to come is needed.", "a time such as 2030-03-02T09:00:00Z");
        return null;
    }

    /** The objects of a list that may be left out; their faults are this one's. */
    public List<JsonBody> objects(String name, String... names) {
        JsonNode list = member(name);
        List<JsonBody> objects = new ArrayList<>();
        if (has(name) && !list.isArray()) {
            fault(name, "invalid_value", "A list is needed.");
        }
        list.forEach(item ->
                objects.add(new JsonBody(at + "/" + name + "/" + objects.size(), item, faults).allowing(names)));
        return objects;
    }

    /** Notes what is wrong with a member. */
    public void fault(String name, String code, String detail, String... allowed) {
        faults.add(new Fault(at + "/" + name, code, detail, List.of(allowed)));
    }

    /** Notes what is wrong at a place of its own. */
    public void fault(Fault fault) {
        faults.add(fault);
    }

    /** What is wrong, in the order in which it was found. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Throws what was found. */
    public void orRefuse() {
        if (!faults.isEmpty()) {
            throw refusal(faults);
        }
    }

    /** The problem of a body with faults. */
    public static ProblemException refusal(List<Fault> faults) {
        return Problem.of(ProblemType.INVALID_BODY, "The body has " + faults.size() + " fault(s).")
                .withErrors(faults)
                .asException();
    }
}
