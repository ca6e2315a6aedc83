package dev.vaglio.edit;

import dev.vaglio.edit.XmlNode.Span;
import dev.vaglio.edit.XmlNodes.Unreadable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Brings the elements of a model up to a change of its text: what the change touches is read again where it stands, what
 * comes behind is moved. An element that holds text is read again as a whole; one that holds elements keeps the white space
 * that it was read with.
 */
final class Reread {
    /** From the root to the element in which something changes. */
    private final List<XmlNode> path = new ArrayList<>();

    private final int more;
    private final String opening;
    private final List<XmlNode> gone = new ArrayList<>();
    private final List<XmlNode> come = new ArrayList<>();
    /** What is read again, where it stood. */
    private Span place;

    /** @param text before the change */
    Reread(XmlNode root, String text, Splice.Part part) {
        this.place = part.place();
        this.more = part.text().length() - (place.to() - place.from());
        descend(root);
        while (!path.isEmpty() && last().children.isEmpty()) {
            place = place.with(path.remove(path.size() - 1).whole());
        }
        if (!path.isEmpty()) {
            last().children.stream().filter(child -> place.cuts(child.whole())).forEach(child -> {
                place = place.with(child.whole());
                gone.add(child);
            });
        }
        this.opening = path.stream().map(node -> node.open().of(text)).collect(Collectors.joining());
    }

    private void descend(XmlNode node) {
        if (node.holds(place)) {
            path.add(node);
            node.children.stream()
                    .filter(child -> child.holds(place))
                    .findFirst()
                    .ifPresent(this::descend);
        }
    }

    private XmlNode last() {
        return path.get(path.size() - 1);
    }

    /** The change is not within an element that holds others. */
    boolean needsAll() {
        return path.isEmpty();
    }

    /** Elements that are no more. */
    List<XmlNode> gone() {
        return gone;
    }

    /** Elements that are there now. */
    List<XmlNode> come() {
        return come;
    }

    /** Reads again, and changes the elements. */
    void in(String text) throws Unreadable {
        XmlNode read = XmlNodes.read(opening + text.substring(place.from(), place.to() + more) + closing());
        for (int i = 1; i < path.size(); i++) {
            read = read.children.get(0);
        }
        read.move(0, place.from() - opening.length());
        XmlNode within = last();
        within.children.removeAll(gone);
        within.asides.removeIf(place::cuts);
        path.forEach(node -> node.grow(place.to(), more));
        come.addAll(read.children);
        within.children.addAll(index(within.children), come);
        within.asides.addAll(read.asides);
    }

    private int index(List<XmlNode> children) {
        int index = 0;
        while (index < children.size() && children.get(index).open().from() < place.from()) {
            index++;
        }
        return index;
    }

    private String closing() {
        List<XmlNode> inner = new ArrayList<>(path);
        Collections.reverse(inner);
        return inner.stream()
                .map(node -> "</" + (node.prefix.isEmpty() ? "" : node.prefix + ":") + node.name + ">")
                .collect(Collectors.joining());
    }
}
