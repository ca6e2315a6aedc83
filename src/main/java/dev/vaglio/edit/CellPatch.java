package dev.vaglio.edit;

import dev.vaglio.edit.XmlNode.Span;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes texts of a row where they stand: cells, annotation, label. Comments beside them stay. */
final class CellPatch {
    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";

    private final TableXml table;
    private final String xml;

    CellPatch(TableXml table) {
        this.table = table;
        this.xml = table.model().text();
    }

    Splice cell(XmlNode cell, String feel) {
        return cell.child("text").map(text -> content(text, feel)).orElseGet(() -> filled(cell, table.text(feel)));
    }

    Splice annotation(XmlNode rule, @Nullable String annotation) {
        String text = annotation == null ? "" : annotation.strip();
        Splice splice = rule.child("annotationEntry")
                .map(entry -> cell(entry, text))
                .orElseGet(() -> text.isEmpty() ? new Splice() : described(rule, text));
        if (text.isEmpty()) {
            rule.child("description")
                    .ifPresent(description -> splice.remove(table.model().withLead(description)));
        }
        return splice;
    }

    private Splice described(XmlNode rule, String text) {
        return rule.child("description").map(old -> content(old, text)).orElseGet(() -> {
            String description = table.tag() + "description>" + XmlText.content(text) + table.endTag() + "description>";
            String lead = rule.children.isEmpty() ? "" : table.model().lead(rule.children.get(0));
            return filled(rule, lead + description);
        });
    }

    Splice label(XmlNode rule, String label) {
        return attribute(rule, "label", label);
    }

    /** Gives an element an attribute, another value where it has it. */
    Splice attribute(XmlNode node, String name, String value) {
        Span old = XmlAttributes.value(xml, node.open(), name);
        String written = XmlText.attribute(value);
        if (old == null) {
            int at = node.open().to() - (node.closesItself(xml) ? 2 : 1);
            return new Splice().insert(at, " " + name + "=\"" + written + "\"");
        }
        return new Splice().replace(old, xml.charAt(old.from() - 1) == '"' ? written : written.replace("'", "&#39;"));
    }

    /** Puts something into an element before all that is in it. */
    private Splice filled(XmlNode node, String content) {
        if (!node.closesItself(xml)) {
            return new Splice().insert(node.open().to(), content);
        }
        String start = node.open().of(xml);
        String open = start.substring(0, start.length() - 2).stripTrailing();
        String name = open.substring(1).split("\\s", 2)[0];
        return new Splice().replace(node.open(), open + ">" + content + "</" + name + ">");
    }

    private Splice content(XmlNode node, String text) {
        if (node.closesItself(xml)) {
            return filled(node, XmlText.content(text));
        }
        Span content = new Span(node.open().to(), node.contentEnd);
        String old = content.of(xml);
        String inner = old.strip();
        int lead = inner.isEmpty() ? 0 : old.indexOf(inner);
        String trail = inner.isEmpty() ? "" : old.substring(lead + inner.length());
        String asides = node.asides.stream().map(aside -> aside.of(xml)).collect(Collectors.joining());
        return new Splice().replace(content, old.substring(0, lead) + written(inner, text) + asides + trail);
    }

    private static String written(String old, String text) {
        boolean one = old.startsWith(CDATA)
                && old.endsWith(CDATA_END)
                && old.indexOf(CDATA_END) == old.length() - CDATA_END.length();
        return one && !text.contains(CDATA_END) && text.indexOf('\r') < 0
                ? CDATA + text + CDATA_END
                : XmlText.content(text);
    }
}
