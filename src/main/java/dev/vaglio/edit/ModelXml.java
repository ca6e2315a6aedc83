package dev.vaglio.edit;

import dev.vaglio.edit.XmlNode.Span;
import dev.vaglio.edit.XmlNodes.Unreadable;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A model's text with its elements. */
record ModelXml(String text, XmlNode root) {
    static ModelXml of(String text) throws Unreadable {
        return new ModelXml(text, XmlNodes.read(text));
    }

    Optional<TableXml> table(String id) {
        return root.all()
                .filter(node -> node.name.equals("decisionTable") && node.hasId(id))
                .findFirst()
                .map(node -> new TableXml(this, node));
    }

    /** Every id in the model. */
    Set<String> ids() {
        return root.all()
                .map(node -> node.attribute("id"))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
    }

    /** The white space before an element from its line's end on; nothing where it does not begin its line. */
    String lead(XmlNode node) {
        int from = node.open.from();
        while (from > 0 && " \t".indexOf(text.charAt(from - 1)) >= 0) {
            from--;
        }
        if (from == 0 || text.charAt(from - 1) != '\n') {
            return "";
        }
        from -= from > 1 && text.charAt(from - 2) == '\r' ? 2 : 1;
        return text.substring(from, node.open.from());
    }

    /** An element with its {@link #lead}. */
    Span withLead(XmlNode node) {
        return new Span(node.open.from() - lead(node).length(), node.end);
    }
}
