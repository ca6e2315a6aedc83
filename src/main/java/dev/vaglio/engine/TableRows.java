package dev.vaglio.engine;

import dev.vaglio.engine.DecisionTable.Row;
import java.util.List;

/** Reads the rows of a decision table, and what it gives where none of them holds. */
final class TableRows {
    private TableRows() {}

    static List<Row> of(XmlElement table) {
        return table.children("rule").stream().map(TableRows::row).toList();
    }

    private static Row row(XmlElement rule) {
        String annotation = rule.child("annotationEntry")
                .map(XmlElement::expressionText)
                .filter(text -> !text.isEmpty())
                .or(() -> rule.child("description")
                        .map(text -> text.text.toString().strip()))
                .orElse(null);
        return new Row(
                rule.attribute("id", ""),
                rule.attribute("label", ""),
                annotation,
                texts(rule, "inputEntry"),
                texts(rule, "outputEntry"));
    }

    private static List<String> texts(XmlElement rule, String kind) {
        return rule.children(kind).stream().map(XmlElement::expressionText).toList();
    }

    /** Empty unless every output has one. */
    static List<String> defaults(XmlElement table) {
        List<XmlElement> outputs = table.children("output");
        List<String> defaults = outputs.stream()
                .flatMap(output -> output.child("defaultOutputEntry").stream())
                .map(XmlElement::expressionText)
                .toList();
        return defaults.size() == outputs.size() ? defaults : List.of();
    }
}
