package dev.vaglio.engine;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the models of a bundle call their rows, read without building anything of them. */
public final class RowLabels {
    private final Map<String, String> labels = new HashMap<>();

    private RowLabels() {}

    /** By row id. Rows without a label, and those behind what can not be read of a model, are not there. */
    public static Map<String, String> of(RuleSetSource source) {
        RowLabels rows = new RowLabels();
        source.files().forEach((path, text) -> {
            if (path.endsWith(".dmn") && !text.contains("<!DOCTYPE")) {
                rows.model(text);
            }
        });
        return Map.copyOf(rows.labels);
    }

    private void model(String text) {
        try {
            XMLStreamReader xml = XmlReader.factory().createXMLStreamReader(new StringReader(text));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("rule")) {
                    row(xml.getAttributeValue("", "id"), xml.getAttributeValue("", "label"));
                }
            }
        } catch (XMLStreamException malformed) {
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
