package dev.vaglio.edit;

import dev.vaglio.edit.XmlNode.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds attributes in the text of a start tag. */
final class XmlAttributes {
    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=\"'<>/]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    private XmlAttributes() {}

    /** Where the value of an attribute stands, without its quotes; null where the tag does not have it. */
    static @Nullable Span value(String xml, Span tag, String name) {
        Matcher attribute = ATTRIBUTE.matcher(xml).region(tag.from(), tag.to());
        while (attribute.find()) {
            if (attribute.group(1).equals(name)) {
                int group = attribute.group(2) == null ? 3 : 2;
                return new Span(attribute.start(group), attribute.end(group));
            }
        }
        return null;
    }
}
