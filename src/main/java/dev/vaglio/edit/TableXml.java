package dev.vaglio.edit;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A decision table in its model's text. Columns without an id are {@code input-1}, {@code output-1} and so on. */
record TableXml(ModelXml model, XmlNode node) {
    List<XmlNode> inputs() {
        return node.children("input");
    }

    List<XmlNode> outputs() {
        return node.children("output");
    }

    List<XmlNode> rules() {
        return node.children("rule");
    }

    Optional<XmlNode> rule(String id) {
        return rules().stream().filter(rule -> rule.hasId(id)).findFirst();
    }

    /** The ids of the columns, inputs first. */
    List<String> columns() {
        return Stream.concat(ids(inputs(), "input-"), ids(outputs(), "output-")).toList();
    }

    private static Stream<String> ids(List<XmlNode> columns, String otherwise) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> columns.get(i).attributes.getOrDefault("id", otherwise + (i + 1)));
    }

    /** The cells of a row, inputs first; fewer than columns where the row is broken. */
    static List<XmlNode> cells(XmlNode rule) {
        return Stream.concat(rule.children("inputEntry").stream(), rule.children("outputEntry").stream())
                .toList();
    }

    /** The cell of a row in a column; nothing where there is none. */
    Optional<XmlNode> cell(XmlNode rule, String column) {
        int index = columns().indexOf(column);
        int input = inputs().size();
        List<XmlNode> cells = rule.children(index < input ? "inputEntry" : "outputEntry");
        int place = index < input ? index : index - input;
        return index >= 0 && place < cells.size() ? Optional.of(cells.get(place)) : Optional.empty();
    }

    static List<String> texts(XmlNode rule, String kind) {
        return rule.children(kind).stream().map(XmlNode::expression).toList();
    }

    /** Why the row is there: its first annotation, else its description, as the engine reads it. */
    static @Nullable String annotation(XmlNode rule) {
        return rule.child("annotationEntry")
                .map(XmlNode::expression)
                .filter(text -> !text.isEmpty())
                .or(() -> rule.child("description")
                        .map(description -> description.text.toString().strip()))
                .orElse(null);
    }

    /** The id of the row before; null for the first. */
    @Nullable
    String before(XmlNode rule) {
        int index = rules().indexOf(rule);
        return index <= 0 ? null : rules().get(index - 1).attribute("id");
    }

    /** The start of a tag of the table's own namespace, such as {@code <dmn:}. */
    String tag() {
        return "<" + name();
    }

    String endTag() {
        return "</" + name();
    }

    private String name() {
        return node.prefix.isEmpty() ? "" : node.prefix + ":";
    }

    /** {@code <text>} with FEEL in it, as cells have it. */
    String text(String feel) {
        return tag() + "text>" + XmlText.content(feel) + endTag() + "text>";
    }
}
