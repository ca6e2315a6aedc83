package dev.vaglio.draft;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vaglio.difference.Conflict.Choice;
import dev.vaglio.edit.EditReader;
import dev.vaglio.edit.TableEdit;
import dev.vaglio.problem.Fault;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The JSON body of a call about drafts; every fault with its place. */
final class DraftBody {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode json;
    private final List<String> known = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    DraftBody(byte[] body) {
        this.json = object(body);
    }

    private static JsonNode object(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            if (json != null && json.isObject()) {
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

    /** A text of at least one visible character. */
    String text(String name, int most) {
        String text = textOrNull(name, most);
        if (text == null) {
            fault(name, "missing", "A text is needed.", "1 to " + most + " characters");
        }
        return text == null ? "" : text;
    }

    /** A text; null where it is not there or blank. */
    @Nullable
    String textOrNull(String name, int most) {
        JsonNode value = field(name);
        if (!value.isTextual() && !value.isMissingNode() && !value.isNull()) {
            fault(name, "wrong_type", "A text is expected.", "1 to " + most + " characters");
        }
        String text = value.isTextual() ? value.textValue().strip() : "";
        if (text.length() > most || text.indexOf('\0') >= 0) {
            fault(name, "invalid_value", "The text can not be kept.", "1 to " + most + " characters");
        }
        return text.isEmpty() ? null : text;
    }

    /** A whole number from {@code least}; null where it is not there. */
    @Nullable
    Integer numberOrNull(String name, int least) {
        JsonNode value = field(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < least) {
            fault(name, "wrong_type", "A whole number is expected.", "from " + least);
        }
        return value.intValue();
    }

    /** The revision that the caller saw. */
    int revision() {
        Integer revision = numberOrNull("revision", 0);
        if (revision == null) {
            fault("revision", "missing", "The revision that was seen is needed.", "0 or more");
        }
        return revision == null ? 0 : revision;
    }

    List<TableEdit> edits() {
        JsonNode list = field("edits");
        if (list.size() > DraftLimits.EDITS || list.isArray() && list.isEmpty()) {
            fault("edits", "too_many", "The number of edits is not allowed.", "1 to " + DraftLimits.EDITS);
            return List.of();
        }
        EditReader.Read read = EditReader.read(list, "/edits");
        read.faults()
                .forEach(
                        fault -> faults.add(new Fault(fault.pointer(), fault.code(), fault.detail(), fault.allowed())));
        return read.edits();
    }

    /** By the id of a conflict, whose change is taken: {@code mine} or {@code theirs}; none where the field is not there. */
    Map<String, Choice> choices() {
        JsonNode object = field("choices");
        Map<String, Choice> choices = new TreeMap<>();
        if (!object.isObject() && !object.isMissingNode() && !object.isNull()) {
            fault(
                    "choices",
                    "wrong_type",
                    "An object is expected.",
                    "{\"id of the conflict\": \"mine\" or \"theirs\"}");
        }
        object.fields().forEachRemaining(one -> {
            switch (one.getValue().asText()) {
                case "mine" -> choices.put(one.getKey(), Choice.MINE);
                case "theirs" -> choices.put(one.getKey(), Choice.THEIRS);
                default -> fault("choices", "invalid_value", "A choice is not known.", "mine or theirs");
            }
        });
        return choices;
    }

    /** Call it when all has been read: throws the problem of all faults. */
    void requireSound() {
        json.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                faults.add(new Fault("", "unknown_field", "A field is not known.", known));
            }
        });
        if (!faults.isEmpty()) {
            throw DraftProblems.refused(faults);
        }
    }

    private JsonNode field(String name) {
        known.add(name);
        return json.path(name);
    }

    private void fault(String name, String code, String detail, String allowed) {
        faults.add(new Fault("/" + name, code, detail, List.of(allowed)));
    }
}
