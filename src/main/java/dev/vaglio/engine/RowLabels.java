package dev.vaglio.engine;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the models of a bundle call their rows. */
public final class RowLabels {
    private final Map<String, String> labels = new HashMap<>();

    private RowLabels() {}

    /** By row id. Rows without a label, and those of a model that can not be read, are not there. */
    public static Map<String, String> of(RuleSetSource source) {
        RowLabels rows = new RowLabels();
        source.files().forEach((path, text) -> {
            if (path.endsWith(".dmn")) {
                rows.model(text);
            }
        });
        return Map.copyOf(rows.labels);
    }

    private void model(String text) {
        try {
            Bundle.READ.read(text).all("rule").forEach(rule -> row(rule.attribute("id"), rule.attribute("label")));
        } catch (XmlReader.Refused refused) {
            // Whoever compiles the model says so, with the place; its rows are named by the bundle's texts until then.
            return;
        }
    }

    private void row(@Nullable String id, @Nullable String label) {
        if (id != null && label != null && !label.isBlank()) {
            labels.put(id, label);
        }
    }
}
