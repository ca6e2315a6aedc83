package dev.vaglio.draft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vaglio.difference.Conflict.Choice;
import dev.vaglio.edit.EditReader;
import dev.vaglio.edit.TableEdit;
import dev.vaglio.problem.Fault;
import dev.vaglio.problem.JsonBody;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The JSON body of a call about drafts; every fault with its place. */
final class DraftBody {
    private final JsonBody json;

    /** @param names all members that it may have */
    DraftBody(byte[] body, String... names) {
        this.json = JsonBody.of(body, names);
    }

    /** A text of at least one visible character. */
    String text(String name, int most) {
        String text = textOrNull(name, most);
        if (text == null) {
            json.fault(name, "missing", "A text is needed.", "1 to " + most + " characters");
        }
        return text == null ? "" : text;
    }

    /** A text; null where it is not there or blank. */
    @Nullable
    String textOrNull(String name, int most) {
        JsonNode value = json.member(name);
        if (!value.isTextual() && !value.isMissingNode() && !value.isNull()) {
            json.fault(name, "wrong_type", "A text is expected.", "1 to " + most + " characters");
        }
        String text = value.isTextual() ? value.textValue().strip() : "";
        if (text.length() > most || text.indexOf('\0') >= 0) {
            json.fault(name, "invalid_value", "The text can not be kept.", "1 to " + most + " characters");
        }
        return text.isEmpty() ? null : text;
    }

    /** A whole number from {@code least}; null where it is not there. */
    @Nullable
    Integer numberOrNull(String name, int least) {
        JsonNode value = json.member(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < least) {
            json.fault(name, "wrong_type", "A whole number is expected.", "from " + least);
        }
        return value.intValue();
    }

    /** The revision that the caller saw. */
    int revision() {
        Integer revision = numberOrNull("revision", 0);
        if (revision == null) {
            json.fault("revision", "missing", "The revision that was seen is needed.", "0 or more");
        }
        return revision == null ? 0 : revision;
    }

    List<TableEdit> edits() {
        JsonNode list = json.member("edits");
        if (list.size() > DraftLimits.EDITS || list.isArray() && list.isEmpty()) {
            json.fault("edits", "too_many", "The number of edits is not allowed.", "1 to " + DraftLimits.EDITS);
            return List.of();
        }
        EditReader.Read read = EditReader.read(list, "/edits");
        read.faults()
                .forEach(
                        fault -> json.fault(new Fault(fault.pointer(), fault.code(), fault.detail(), fault.allowed())));
        return read.edits();
    }

    /** By the id of a conflict, whose change is taken: {@code mine} or {@code theirs}; none where the field is not there. */
    Map<String, Choice> choices() {
        JsonNode object = json.member("choices");
        Map<String, Choice> choices = new TreeMap<>();
        if (!object.isObject() && !object.isMissingNode() && !object.isNull()) {
            json.fault(
                    "choices",
                    "wrong_type",
                    "An object is expected.",
                    "{\"id of the conflict\": \"mine\" or \"theirs\"}");
        }
        object.fields().forEachRemaining(one -> {
            switch (one.getValue().asText()) {
                case "mine" -> choices.put(one.getKey(), Choice.MINE);
                case "theirs" -> choices.put(one.getKey(), Choice.THEIRS);
                default -> json.fault("choices", "invalid_value", "A choice is not known.", "mine or theirs");
            }
        });
        return choices;
    }

    /** Call it when all has been read: throws the problem of all faults. */
    void requireSound() {
        if (!json.faults().isEmpty()) {
            throw DraftProblems.refused(json.faults());
        }
    }
}
