package dev.vaglio.edit;

import dev.vaglio.edit.XmlNode.Span;
import dev.vaglio.edit.XmlNodes.Unreadable;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A model's text with its elements. A change reads again what it touches alone, so that many of them cost one reading. */
final class ModelXml {
    private String text;
    private XmlNode root;
    /** How often each id is there. */
    private final Map<String, Integer> ids = new HashMap<>();

    private ModelXml(String text, XmlNode root) {
        this.text = text;
        this.root = root;
        count(root, 1);
    }

    static ModelXml of(String text) throws Unreadable {
        return new ModelXml(text, XmlNodes.read(text));
    }

    String text() {
        return text;
    }

    XmlNode root() {
        return root;
    }

    /** Makes a change. Elements around it stay the objects that they are. */
    void apply(Splice splice) throws Unreadable {
        for (Splice.Part part : splice.lastFirst()) {
            String next = part.in(text);
            Reread reread = new Reread(root, text, part);
            if (reread.needsAll()) {
                count(root, -1);
                root = XmlNodes.read(next);
                count(root, 1);
            } else {
                reread.in(next);
                reread.gone().forEach(node -> count(node, -1));
                reread.come().forEach(node -> count(node, 1));
            }
            text = next;
        }
    }

    private void count(XmlNode within, int more) {
        within.all()
                .map(node -> node.attribute("id"))
                .filter(id -> !id.isEmpty())
                .forEach(id -> ids.merge(id, more, (was, by) -> was + by == 0 ? null : was + by));
    }

    Optional<TableXml> table(String id) {
        return root.find("decisionTable", id).map(node -> new TableXml(this, node));
    }

    /** Every id in the model. */
    Set<String> ids() {
        return Collections.unmodifiableSet(ids.keySet());
    }

    /** The white space before an element from its line's end on; nothing where it does not begin its line. */
    String lead(XmlNode node) {
        int from = node.open().from();
        while (from > 0 && " \t".indexOf(text.charAt(from - 1)) >= 0) {
            from--;
        }
        if (from == 0 || text.charAt(from - 1) != '\n') {
            return "";
        }
        from -= from > 1 && text.charAt(from - 2) == '\r' ? 2 : 1;
        return text.substring(from, node.open().from());
    }

    /** An element with its {@link #lead}. */
    Span withLead(XmlNode node) {
        return new Span(node.open().from() - lead(node).length(), node.end);
    }
}
