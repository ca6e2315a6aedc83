package dev.vaglio.engine;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads XML that nobody vouches for: no DOCTYPE, no external entities, bounded depth and number of elements. */
final class XmlReader {
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private @Nullable XmlElement root;
    private int elements;

    private XmlReader() {}

    static XmlElement read(String text) throws Refused {
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw new Refused("doctype", "A document type declaration is not allowed");
        }
        try {
            return new XmlReader().read(factory().createXMLStreamReader(new StringReader(text)));
        } catch (XMLStreamException malformed) {
            throw new Refused(
                    "malformed-xml",
                    "Not well-formed XML at line " + malformed.getLocation().getLineNumber() + ", column "
                            + malformed.getLocation().getColumnNumber());
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private XmlElement read(XMLStreamReader xml) throws XMLStreamException, Refused {
        while (xml.hasNext()) {
            accept(xml, xml.next());
        }
        return Objects.requireNonNull(root);
    }

    private void accept(XMLStreamReader xml, int event) throws Refused {
        switch (event) {
            case XMLStreamConstants.DTD -> throw new Refused("doctype", "A document type declaration is not allowed");
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.END_ELEMENT -> open.pop();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml.getText());
            default -> {}
        }
    }

    private void start(XMLStreamReader xml) throws Refused {
        if (++elements > Limits.XML_ELEMENTS) {
            throw new Refused("too-large", "More than " + Limits.XML_ELEMENTS + " elements");
        }
        if (open.size() >= Limits.XML_DEPTH) {
            throw new Refused("too-deep", "Elements more than " + Limits.XML_DEPTH + " deep");
        }
        XmlElement element = element(xml);
        if (open.isEmpty()) {
            root = element;
        } else {
            open.peek().children.add(element);
        }
        open.push(element);
    }

    private static XmlElement element(XMLStreamReader xml) {
        String namespace = Objects.requireNonNullElse(xml.getNamespaceURI(), "");
        XmlElement element =
                new XmlElement(xml.getLocalName(), namespace, xml.getLocation().getLineNumber());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            element.attributes.put(name(xml, i), xml.getAttributeValue(i));
        }
        return element;
    }

    /** DMN's own attributes have no namespace; one of somebody else's has it before its name, in braces. */
    private static String name(XMLStreamReader xml, int attribute) {
        String namespace = Objects.requireNonNullElse(xml.getAttributeNamespace(attribute), "");
        String local = xml.getAttributeLocalName(attribute);
        return namespace.isEmpty() ? local : "{" + namespace + "}" + local;
    }

    private void text(String characters) {
        if (!open.isEmpty()) {
            open.peek().text.append(characters);
        }
    }

    /** The text is not XML that the engine reads. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        final String code;

        Refused(String code, String message) {
            super(message, null, false, false);
            this.code = code;
        }
    }
}
