package dev.vaglio.edit;

import dev.vaglio.edit.TableEdit.InsertRow;
import dev.vaglio.edit.XmlNode.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds, copies, moves and removes rows, written like those around them. */
final class RowPatch {
    private final TableXml table;
    private final ModelXml model;

    RowPatch(TableXml table) {
        this.table = table;
        this.model = table.model();
    }

    Splice insert(InsertRow edit, @Nullable XmlNode after) {
        String lead = lead(after);
        return put(after, lead + written(edit, lead));
    }

    Splice copy(XmlNode rule, String id, @Nullable XmlNode after) {
        return put(after, lead(rule) + renamed(rule, id));
    }

    Splice move(XmlNode rule, @Nullable XmlNode after) {
        Span whole = model.withLead(rule);
        return put(after, whole.of(model.text())).remove(whole);
    }

    Splice delete(XmlNode rule) {
        return new Splice().remove(model.withLead(rule));
    }

    private Splice put(@Nullable XmlNode after, String row) {
        if (after != null) {
            return new Splice().insert(after.end, row);
        }
        List<XmlNode> rules = table.rules();
        if (rules.isEmpty()) {
            List<XmlNode> head = table.node().children;
            return new Splice().insert(head.get(head.size() - 1).end, row);
        }
        return new Splice().insert(model.withLead(rules.get(0)).from(), row);
    }

    /** How a row begins: as its neighbour does, or else as the others or the columns do. */
    private String lead(@Nullable XmlNode neighbour) {
        return Stream.of(Stream.ofNullable(neighbour), table.rules().stream(), table.outputs().stream())
                .flatMap(nodes -> nodes)
                .map(model::lead)
                .filter(lead -> !lead.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String written(InsertRow edit, String lead) {
        String inner = lead.isEmpty() ? "" : lead + step();
        StringBuilder row = new StringBuilder(
                table.tag() + "rule id=\"" + edit.row() + "\" label=\"" + XmlText.attribute(edit.label()) + "\">");
        entries(row, inner, "inputEntry", edit.row() + "_in", edit.inputs());
        entries(row, inner, "outputEntry", edit.row() + "_out", edit.outputs());
        table.node()
                .children("annotation")
                .forEach(column -> row.append(inner).append(element("annotationEntry", "", "")));
        return row.append(lead).append(table.endTag()).append("rule>").toString();
    }

    private void entries(StringBuilder row, String lead, String kind, String id, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            row.append(lead).append(element(kind, " id=\"" + id + (i + 1) + "\"", cells.get(i)));
        }
    }

    private String element(String kind, String attributes, String feel) {
        return table.tag() + kind + attributes + ">" + table.text(feel.strip()) + table.endTag() + kind + ">";
    }

    /** What a line within an element is further in than the element itself, as the table's columns show. */
    private String step() {
        XmlNode column = table.outputs().get(0);
        String outer = model.lead(table.node());
        String inner = model.lead(column);
        return inner.startsWith(outer) ? inner.substring(outer.length()) : "";
    }

    /** The row's text with ids of its own: what began with the row's id begins with the new one. */
    private String renamed(XmlNode rule, String id) {
        Set<String> taken = new HashSet<>(model.ids());
        String old = rule.attribute("id");
        Splice splice = new Splice();
        rule.all().forEach(node -> {
            Span place = XmlAttributes.value(model.text(), node.open(), "id");
            if (place != null) {
                String now = node.attribute("id");
                String wanted = now.startsWith(old) ? id + now.substring(old.length()) : id + "_" + now;
                splice.replace(place, XmlText.attribute(RowIds.free(wanted, taken)));
            }
        });
        String before = model.text().substring(0, rule.open().from());
        return splice.in(before + rule.whole().of(model.text())).substring(before.length());
    }
}
