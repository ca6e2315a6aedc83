package dev.vaglio.edit;

import dev.vaglio.edit.TableEdit.AddColumn;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Adds an input column: its head, a cell in every row, and what the decision then needs. */
final class ColumnPatch {
    private static final String ANY = "-";

    private final TableXml table;
    private final ModelXml model;
    private final Set<String> taken;

    ColumnPatch(TableXml table) {
        this.table = table;
        this.model = table.model();
        this.taken = new HashSet<>(model.ids());
    }

    Splice add(AddColumn edit) {
        Splice splice = new Splice();
        taken.add(edit.column());
        before(splice, place(table.node(), "input", "output", edit.at()), head(edit));
        for (XmlNode rule : table.rules()) {
            String id =
                    RowIds.free(rule.attribute("id") + "_in" + (table.inputs().size() + 1), taken);
            before(splice, place(rule, "inputEntry", "outputEntry", edit.at()), cell(id));
        }
        new Requirement(table, taken).of(edit.expression(), splice);
        return splice;
    }

    private void before(Splice splice, XmlNode place, String element) {
        splice.insert(model.withLead(place).from(), model.lead(place) + element);
    }

    private static XmlNode place(XmlNode within, String kind, String next, int at) {
        List<XmlNode> there = within.children(kind);
        return at < there.size()
                ? there.get(at)
                : within.child(next).orElseThrow(() -> new CannotEdit("cell-count", "A row has no output cell"));
    }

    private String head(AddColumn edit) {
        String type = edit.typeRef() == null ? "" : " typeRef=\"" + XmlText.attribute(edit.typeRef()) + "\"";
        return table.tag() + "input id=\"" + edit.column() + "\" label=\"" + XmlText.attribute(edit.label()) + "\">"
                + table.tag() + "inputExpression id=\"" + RowIds.free(edit.column() + "_expr", taken) + "\"" + type
                + ">" + table.text(edit.expression().strip()) + table.endTag() + "inputExpression>" + table.endTag()
                + "input>";
    }

    private String cell(String id) {
        return table.tag() + "inputEntry id=\"" + id + "\">" + table.text(ANY) + table.endTag() + "inputEntry>";
    }
}
