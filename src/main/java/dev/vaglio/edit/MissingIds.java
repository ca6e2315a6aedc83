package dev.vaglio.edit;

import dev.vaglio.edit.XmlNodes.Unreadable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives ids to the tables, columns and rows of a model that came without: other editors may leave them out, and whoever
 * edits a row has to be able to name it. Nothing else of the text changes.
 */
public final class MissingIds {
    private final ModelXml model;
    private final Set<String> taken;
    private final Splice splice = new Splice();

    private MissingIds(ModelXml model, Set<String> taken) {
        this.model = model;
        this.taken = new HashSet<>(taken);
        this.taken.addAll(model.ids());
    }

    /**
     * The text with ids; the same text where nothing lacks one or it can not be read.
     *
     * @param taken ids that the rest of the bundle uses
     */
    public static String given(String xml, Set<String> taken) {
        try {
            return new MissingIds(ModelXml.of(xml), taken).given();
        } catch (Unreadable unreadable) {
            return xml;
        }
    }

    private String given() {
        for (XmlNode owner : model.root().children) {
            owner.all().filter(node -> node.name.equals("decisionTable")).forEach(node -> table(owner, node));
        }
        return splice.in(model.text());
    }

    private void table(XmlNode owner, XmlNode node) {
        String id = given(node, RowIds.slug(owner.attribute("name")) + "-table");
        TableXml table = new TableXml(model, node);
        many(table.inputs(), id + "_in");
        many(table.outputs(), id + "_out");
        for (XmlNode rule : table.rules()) {
            String label = rule.attribute("label");
            @Nullable String annotation = TableXml.annotation(rule);
            given(rule, id + "." + RowIds.slug(label.isEmpty() && annotation != null ? annotation : label));
        }
    }

    private void many(List<XmlNode> nodes, String base) {
        for (int i = 0; i < nodes.size(); i++) {
            given(nodes.get(i), base + (i + 1));
        }
    }

    private String given(XmlNode node, String wanted) {
        String id = node.attribute("id");
        if (!id.isEmpty()) {
            return id;
        }
        String free = RowIds.free(wanted, taken);
        splice.add(new CellPatch(new TableXml(model, node)).attribute(node, "id", free));
        return free;
    }
}
