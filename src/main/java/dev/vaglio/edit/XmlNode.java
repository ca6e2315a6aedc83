package dev.vaglio.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of a model's XML with the places of its tags in the text, in characters. */
final class XmlNode {
    final String name;
    final String prefix;
    final Map<String, String> attributes = new LinkedHashMap<>();
    final List<XmlNode> children = new ArrayList<>();
    /** Comments and processing instructions directly within. */
    final List<Span> asides = new ArrayList<>();

    final StringBuilder text = new StringBuilder();
    /** The start tag; of an element that closes itself, all of it. */
    final Span open;
    /** Where the end tag begins; the end of the start tag where there is none. */
    int contentEnd;

    int end;

    XmlNode(String name, String prefix, Span open) {
        this.name = name;
        this.prefix = prefix;
        this.open = open;
        this.contentEnd = open.to();
        this.end = open.to();
    }

    /** A part of the text; {@code to} is behind its last character. */
    record Span(int from, int to) {
        String of(String text) {
            return text.substring(from, to);
        }
    }

    boolean closesItself(String xml) {
        return xml.charAt(open.to() - 2) == '/';
    }

    Span whole() {
        return new Span(open.from(), end);
    }

    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    boolean hasId(String id) {
        return id.equals(attributes.get("id"));
    }

    List<XmlNode> children(String local) {
        return children.stream().filter(child -> child.name.equals(local)).toList();
    }

    Optional<XmlNode> child(String local) {
        return children.stream().filter(child -> child.name.equals(local)).findFirst();
    }

    /** This element and all below it, in their order. */
    Stream<XmlNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlNode::all));
    }

    /** The text of the child {@code text}, as DMN writes every expression. */
    String expression() {
        return child("text").map(child -> child.text.toString().strip()).orElse("");
    }
}
