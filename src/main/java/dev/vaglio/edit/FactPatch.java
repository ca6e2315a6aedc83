package dev.vaglio.edit;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Adds a fact of the company's own to the item definition that declares them (P7). */
final class FactPatch {
    private static final Pattern CUSTOM = Pattern.compile("Facts\\.custom\\.([A-Za-z][A-Za-z0-9]{0,59})");
    private static final Pattern VALUE = Pattern.compile("[^\"\\\\]{1,100}");
    private static final String DEFINITION = "tCustom";

    private final ModelXml model;
    private final XmlNode custom;

    private FactPatch(ModelXml model, XmlNode custom) {
        this.model = model;
        this.custom = custom;
    }

    /** Of the model that declares custom facts; nothing of another. */
    static Optional<FactPatch> of(ModelXml model) {
        return model.root().children("itemDefinition").stream()
                .filter(node -> node.attribute("name").equals(DEFINITION) && !node.children.isEmpty())
                .findFirst()
                .map(node -> new FactPatch(model, node));
    }

    /** The name of the fact that a column asks for. */
    static String name(String expression) {
        Matcher path = CUSTOM.matcher(expression.strip());
        if (!path.matches()) {
            throw new CannotEdit(
                    "invalid-fact", "A new fact is asked for as Facts.custom. and a name of letters and digits");
        }
        return path.group(1);
    }

    Splice add(String name, NewFact fact) {
        require(fact, name);
        Set<String> taken = new HashSet<>(model.ids());
        Splice splice = new Splice();
        String type = fact.type();
        if (!fact.allowed().isEmpty()) {
            type = RowIds.free("t" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), taken);
            splice.insert(model.withLead(custom).from(), model.lead(custom) + values(type, fact));
        }
        String id = RowIds.free(DEFINITION + "_" + name, taken);
        String component = open("itemComponent id=\"" + id + "\" name=\"" + name + "\"")
                + open("typeRef")
                + type
                + close("typeRef")
                + close("itemComponent");
        XmlNode last = custom.children.get(custom.children.size() - 1);
        return splice.insert(last.end, model.lead(last) + component);
    }

    private void require(NewFact fact, String name) {
        if (!NewFact.TYPES.contains(fact.type())) {
            throw new CannotEdit("invalid-fact", "A fact is one of " + String.join(", ", NewFact.TYPES));
        }
        if (!fact.allowed().isEmpty() && !fact.type().equals("string")
                || !fact.allowed().stream()
                        .allMatch(value -> VALUE.matcher(value).matches())) {
            throw new CannotEdit("invalid-fact", "Only a string lists its values, each of 1 to 100 characters");
        }
        if (custom.children("itemComponent").stream()
                .anyMatch(component -> component.attribute("name").equals(name))) {
            throw new CannotEdit("fact-taken", "There is a custom fact " + name + " already");
        }
    }

    /** A text that is one of few, or unknown. */
    private String values(String type, NewFact fact) {
        String values =
                fact.allowed().stream().map(value -> ",\"" + value + "\"").collect(Collectors.joining());
        return open("itemDefinition id=\"" + type + "\" name=\"" + type + "\"") + open("typeRef") + "string"
                + close("typeRef") + open("allowedValues id=\"" + type + "_values\"") + open("text")
                + XmlText.content("null" + values) + close("text") + close("allowedValues") + close("itemDefinition");
    }

    private String open(String tag) {
        return "<" + prefix() + tag + ">";
    }

    private String close(String tag) {
        return "</" + prefix() + tag + ">";
    }

    private String prefix() {
        return custom.prefix.isEmpty() ? "" : custom.prefix + ":";
    }
}
