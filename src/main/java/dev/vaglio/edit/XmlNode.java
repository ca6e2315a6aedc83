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
    private Span open;
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

        Span moved(int by) {
            return new Span(from + by, to + by);
        }

        /** The part that holds both. */
        Span with(Span other) {
            return new Span(Math.min(from, other.from), Math.max(to, other.to));
        }

        /** Whether it has a character of the other, or lies between two of them. */
        boolean cuts(Span other) {
            return other.from < to && from < other.to;
        }
    }

    /** The start tag; of an element that closes itself, all of it. */
    Span open() {
        return open;
    }

    /** Whether a part of the text is within, between start tag and end tag. */
    boolean holds(Span part) {
        return open.to() <= part.from() && part.to() <= contentEnd && contentEnd < end;
    }

    /** Moves all of it that begins at a place of the text or behind. */
    void move(int from, int by) {
        if (open.from() >= from) {
            open = open.moved(by);
            contentEnd += by;
            end += by;
        }
        asides.replaceAll(aside -> aside.from() >= from ? aside.moved(by) : aside);
        children.forEach(child -> child.move(from, by));
    }

    /** Makes room within at a place of the text; less room where {@code by} is negative. */
    void grow(int at, int by) {
        contentEnd += by;
        end += by;
        asides.replaceAll(aside -> aside.from() >= at ? aside.moved(by) : aside);
        children.stream().filter(child -> child.open.from() >= at).forEach(child -> child.move(at, by));
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

    /** The first element of a name with an id, among this one and all below it. */
    Optional<XmlNode> find(String wanted, String id) {
        if (name.equals(wanted) && hasId(id)) {
            return Optional.of(this);
        }
        for (XmlNode child : children) {
            Optional<XmlNode> found = child.find(wanted, id);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
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
