package dev.vaglio.edit;

import dev.vaglio.edit.XmlNode.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Parts of a text to be replaced, which do not overlap. What is put in at one place stands in the order it was given. */
final class Splice {
    private final List<Part> parts = new ArrayList<>();

    private record Part(Span place, String text) {}

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

    String in(String text) {
        parts.sort(Comparator.comparingInt((Part part) -> part.place().from())
                .thenComparingInt(part -> part.place().to()));
        StringBuilder result = new StringBuilder(text.length());
        int from = 0;
        for (Part part : parts) {
            result.append(text, from, part.place().from()).append(part.text());
            from = part.place().to();
        }
        return result.append(text, from, text.length()).toString();
    }
}
