package dev.vaglio.edit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of one edit in JSON; what is wrong with one becomes a fault at its place. */
final class EditFields {
    private final JsonNode node;
    private final String pointer;
    private final List<EditFault> faults;
    private final List<String> known = new ArrayList<>(List.of("op"));

    EditFields(JsonNode node, String pointer, List<EditFault> faults) {
        this.node = node;
        this.pointer = pointer;
        this.faults = faults;
    }

    String text(String name) {
        JsonNode value = field(name);
        if (value.isTextual()) {
            return value.textValue();
        }
        fault(name, value.isMissingNode() ? "missing" : "wrong_type", "A text is needed.");
        return "";
    }

    String textOrEmpty(String name) {
        String text = textOrNull(name);
        return text == null ? "" : text;
    }

    @Nullable
    String textOrNull(String name) {
        JsonNode value = field(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            fault(name, "wrong_type", "A text or null is expected.");
        }
        return value.asText();
    }

    List<String> texts(String name) {
        JsonNode value = field(name);
        List<String> texts = new ArrayList<>();
        value.forEach(item -> {
            if (item.isTextual()) {
                texts.add(item.textValue());
            }
        });
        if (!value.isArray() || texts.size() != value.size()) {
            fault(name, value.isMissingNode() ? "missing" : "wrong_type", "A list of texts is needed.");
        }
        return texts;
    }

    int index(String name) {
        JsonNode value = field(name);
        if (value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 0) {
            return value.intValue();
        }
        fault(name, value.isMissingNode() ? "missing" : "wrong_type", "A whole number from 0 is needed.");
        return 0;
    }

    @Nullable
    NewFact factOrNull(String name) {
        JsonNode value = field(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        EditFields fields = new EditFields(value, pointer + "/" + name, faults);
        String type = fields.text("type");
        List<String> allowed = value.path("allowed").isMissingNode() ? List.of() : fields.texts("allowed");
        return new NewFact(type, allowed);
    }

    void requireNoOther() {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                faults.add(new EditFault(pointer, "unknown_field", "The edit has a field that is not known.", known));
            }
        });
    }

    private JsonNode field(String name) {
        known.add(name);
        return node.path(name);
    }

    private void fault(String name, String code, String detail) {
        faults.add(new EditFault(pointer + "/" + name, code, detail, List.of()));
    }
}
