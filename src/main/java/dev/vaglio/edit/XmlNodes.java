package dev.vaglio.edit;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import dev.vaglio.edit.XmlNode.Span;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.LocationInfo;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** Reads XML with the places of its elements. No DOCTYPE, and bounded like what the engine reads. */
final class XmlNodes {
    private static final int DEPTH = 40;
    private static final int ELEMENTS = 200_000;

    private final Deque<XmlNode> open = new ArrayDeque<>();
    private @Nullable XmlNode root;

    private XmlNodes() {}

    static XmlNode read(String xml) throws Unreadable {
        try {
            return new XmlNodes().read((XMLStreamReader2) factory().createXMLStreamReader(new StringReader(xml)), xml);
        } catch (XMLStreamException malformed) {
            throw new Unreadable("malformed-xml", "The model is not well-formed XML of a size that is read");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, ELEMENTS);
        return factory;
    }

    private XmlNode read(XMLStreamReader2 xml, String text) throws XMLStreamException, Unreadable {
        while (xml.hasNext()) {
            accept(xml, xml.next(), text);
        }
        return Objects.requireNonNull(root);
    }

    private void accept(XMLStreamReader2 xml, int event, String text) throws XMLStreamException, Unreadable {
        switch (event) {
            case XMLStreamConstants.DTD ->
                throw new Unreadable("doctype", "A document type declaration is not allowed");
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.END_ELEMENT -> end(xml, text);
            case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> aside(xml);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml.getText());
            default -> {}
        }
    }

    private void start(XMLStreamReader2 xml) throws XMLStreamException {
        XmlNode node = new XmlNode(xml.getLocalName(), Objects.requireNonNullElse(xml.getPrefix(), ""), span(xml));
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            node.attributes.putIfAbsent(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        XmlNode above = open.peek();
        if (above == null) {
            root = node;
        } else {
            above.children.add(node);
        }
        open.push(node);
    }

    private void end(XMLStreamReader2 xml, String text) throws XMLStreamException {
        XmlNode node = open.pop();
        if (!node.closesItself(text)) {
            Span tag = span(xml);
            node.contentEnd = tag.from();
            node.end = tag.to();
        }
    }

    private void text(String characters) {
        XmlNode within = open.peek();
        if (within != null) {
            within.text.append(characters);
        }
    }

    private void aside(XMLStreamReader2 xml) throws XMLStreamException {
        XmlNode within = open.peek();
        if (within != null) {
            within.asides.add(span(xml));
        }
    }

    private static Span span(XMLStreamReader2 xml) throws XMLStreamException {
        LocationInfo place = xml.getLocationInfo();
        return new Span((int) place.getStartingCharOffset(), (int) place.getEndingCharOffset());
    }

    /** The text is no XML that is read here. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;
        final String code;

        Unreadable(String code, String message) {
            super(message, null, false, false);
            this.code = code;
        }
    }
}
