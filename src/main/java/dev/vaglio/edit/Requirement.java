package dev.vaglio.edit;

import java.util.Optional;
import java.util.Set;

/** Lets a decision ask for the input data or decision that an expression of its table begins with. */
final class Requirement {
    private final TableXml table;
    private final ModelXml model;
    private final Set<String> taken;

    Requirement(TableXml table, Set<String> taken) {
        this.table = table;
        this.model = table.model();
        this.taken = taken;
    }

    /** Adds nothing where the decision asks already or the model has nothing of this name. */
    void of(String expression, Splice splice) {
        String name = expression.strip().split("\\.", 2)[0];
        Optional<XmlNode> decision = model.root().children("decision").stream()
                .filter(owner -> owner.all().anyMatch(table.node()::equals))
                .findFirst();
        Optional<XmlNode> needed = model.root().children.stream()
                .filter(node -> node.name.equals("inputData") || node.name.equals("decision"))
                .filter(node -> node.attribute("name").equals(name) && node != decision.orElse(null))
                .findFirst();
        if (decision.isPresent() && needed.isPresent() && !asks(decision.get(), needed.get())) {
            XmlNode place = direct(decision.get());
            splice.insert(model.withLead(place).from(), model.lead(place) + written(decision.get(), needed.get()));
        }
    }

    private static boolean asks(XmlNode decision, XmlNode needed) {
        return decision.all()
                .anyMatch(node -> node.name.startsWith("required")
                        && node.attribute("href").equals("#" + needed.attribute("id")));
    }

    /** What the table stands in directly below the decision: requirements come before it. */
    private XmlNode direct(XmlNode decision) {
        return decision.children.stream()
                .filter(child -> child.all().anyMatch(table.node()::equals))
                .findFirst()
                .orElse(table.node());
    }

    private String written(XmlNode decision, XmlNode needed) {
        String kind = needed.name.equals("decision") ? "requiredDecision" : "requiredInput";
        String id = RowIds.free(decision.attribute("id") + "_needs_" + RowIds.slug(needed.attribute("name")), taken);
        return table.tag() + "informationRequirement id=\"" + id + "\">" + table.tag() + kind + " href=\"#"
                + XmlText.attribute(needed.attribute("id")) + "\"/>" + table.endTag() + "informationRequirement>";
    }
}
