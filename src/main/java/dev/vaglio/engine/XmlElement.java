package dev.vaglio.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One element of a model's XML by its local name. */
final class XmlElement {
    final String name;
    final String namespace;
    final int line;
    final Map<String, String> attributes = new HashMap<>();
    final List<XmlElement> children = new ArrayList<>();
    final StringBuilder text = new StringBuilder();

    XmlElement(String name, String namespace, int line) {
        this.name = name;
        this.namespace = namespace;
        this.line = line;
    }

    @Nullable
    String attribute(String attribute) {
        return attributes.get(attribute);
    }

    String attribute(String attribute, String otherwise) {
        return attributes.getOrDefault(attribute, otherwise);
    }

    List<XmlElement> children(String local) {
        return children.stream().filter(child -> child.name.equals(local)).toList();
    }

    Optional<XmlElement> child(String local) {
        return children.stream().filter(child -> child.name.equals(local)).findFirst();
    }

    /** The text of the child {@code text}, as DMN writes every expression. */
    String expressionText() {
        return child("text").map(child -> child.text.toString().strip()).orElse("");
    }

    /** This element and everything below it, in document order. */
    Stream<XmlElement> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::all));
    }

    Stream<XmlElement> all(String local) {
        return all().filter(element -> element.name.equals(local));
    }
}
