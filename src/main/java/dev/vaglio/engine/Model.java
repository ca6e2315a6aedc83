package dev.vaglio.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One DMN model as its file says it. */
record Model(String file, String text, String name, String namespace, Map<String, String> imports, XmlElement root) {
    static Model of(String file, String text, XmlElement root) {
        Map<String, String> imports = new LinkedHashMap<>();
        root.children("import")
                .forEach(element -> imports.put(element.attribute("name", ""), element.attribute("namespace", "")));
        return new Model(file, text, root.attribute("name", ""), root.attribute("namespace", ""), imports, root);
    }

    /** Elements that hold a decision's or a knowledge model's logic: decisions, in document order. */
    List<XmlElement> decisions() {
        return root.children("decision");
    }

    boolean decides(String decision) {
        return decisions().stream().anyMatch(element -> decision.equals(element.attribute("name")));
    }
}
