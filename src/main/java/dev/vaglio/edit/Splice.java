package dev.vaglio.edit;

import dev.vaglio.edit.XmlNode.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Parts of a text to be replaced, which do not overlap. What is put in at one place stands in the order it was given. */
final class Splice {
    private final List<Part> parts = new ArrayList<>();

    /** One place, and what stands there instead. */
    record Part(Span place, String text) {
        String in(String whole) {
            return whole.substring(0, place.from()) + text + whole.substring(place.to());
        }
    }

    Splice replace(Span place, String text) {
        parts.add(new Part(place, text));
        return this;
    }

    Splice insert(int at, String text) {
        return replace(new Span(at, at), text);
    }

    Splice remove(Span place) {
        return replace(place, "");
    }

    Splice add(Splice others) {
        parts.addAll(others.parts);
        return this;
    }

    /** The parts from the end of the text to its beginning, so that each can be made before the next. */
    List<Part> lastFirst() {
        List<Part> last = sorted();
        Collections.reverse(last);
        return last;
    }

    private List<Part> sorted() {
        List<Part> sorted = new ArrayList<>(parts);
        sorted.sort(Comparator.comparingInt((Part part) -> part.place().from())
                .thenComparingInt(part -> part.place().to()));
        return sorted;
    }

    String in(String text) {
        StringBuilder result = new StringBuilder(text.length());
        int from = 0;
        for (Part part : sorted()) {
            result.append(text, from, part.place().from()).append(part.text());
            from = part.place().to();
        }
        return result.append(text, from, text.length()).toString();
    }
}
