package dev.vaglio.reference;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vaglio.problem.Fault;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads one item; every fault with its place and what is allowed there. */
final class ItemReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Kind kind;
    private final String place;
    private final List<Fault> faults = new ArrayList<>();

    /** @param place JSON pointer of the item in its body */
    ItemReader(Kind kind, String place) {
        this.kind = kind;
        this.place = place;
    }

    /** One item of a body; throws the problem of what is no JSON object. */
    static Read ofJson(Kind kind, String id, byte[] body) {
        JsonNode json = object(body);
        ItemReader reader = new ItemReader(kind, "");
        json.fieldNames().forEachRemaining(reader::requireKnown);
        if (json.hasNonNull(Item.ID) && !json.get(Item.ID).asText().equals(id)) {
            reader.fault(Item.ID, "another_id", "The address names another item.", List.of(id));
        }
        return reader.read(id, field -> {
            JsonNode value = json.get(field.name());
            return value == null || value.isNull() ? null : () -> field.type().ofJson(value);
        });
    }

    /** How the value of a field is read; null where there is none. */
    interface Values extends Function<Field, @Nullable Supplier<Object>> {}

    Read read(String id, Values values) {
        if (!kind.id().accepts(id)) {
            fault(
                    Item.ID,
                    "invalid_id",
                    "The item can not be named so.",
                    kind.id().allowed());
        }
        Map<String, Object> content = new TreeMap<>();
        for (Field field : kind.fields()) {
            var value = values.apply(field);
            if (value != null) {
                Object read = FieldType.orNull(value);
                if (read == null) {
                    fault(
                            field.name(),
                            "invalid_value",
                            "The value is not allowed.",
                            field.type().allowed());
                } else {
                    content.put(field.name(), read);
                }
            } else if (field.isRequired()) {
                fault(
                        field.name(),
                        "missing",
                        "A value is needed.",
                        field.type().allowed());
            }
        }
        Item item = new Item(kind, id, content);
        requireSoundPeriod(item);
        return new Read(List.of(item), faults);
    }

    private void requireSoundPeriod(Item item) {
        String from = item.text("from");
        if (from != null && !new Period(from, item.text("to")).isSound()) {
            fault("to", "ends_before_it_begins", "It ends before it begins.", List.of());
        }
    }

    void requireKnown(String name) {
        if (!kind.columns().contains(name)) {
            faults.add(new Fault(place, "unknown_field", "A field is not known.", kind.columns()));
        }
    }

    private void fault(String field, String code, String detail, List<String> allowed) {
        faults.add(new Fault(place + "/" + field, code, detail, allowed));
    }

    private static JsonNode object(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            if (json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException malformed) {
            throw malformed();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        throw malformed();
    }

    private static RuntimeException malformed() {
        return Problem.of(ProblemType.MALFORMED_JSON, "One JSON object without repeated keys is expected.")
                .asException();
    }
}
