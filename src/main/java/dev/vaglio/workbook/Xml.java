package dev.vaglio.workbook;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads a part of a workbook forward, element by element: no document type, no entities from elsewhere. */
final class Xml {
    private static final int SHOWN = 100;

    private final XMLStreamReader reader;
    private final String part;

    private Xml(XMLStreamReader reader, String part) {
        this.reader = reader;
        this.part = part.substring(0, Math.min(part.length(), SHOWN));
    }

    /** What is done with the elements of a part. */
    interface Listener {
        void start(String element, Xml xml) throws Unreadable;

        default void end(String element) throws Unreadable {}

        default void text(String text) throws Unreadable {}
    }

    static void read(InputStream in, String part, Listener listener) throws Unreadable {
        try (in) {
            new Xml(factory().createXMLStreamReader(in), part).all(listener, false);
        } catch (XMLStreamException | IOException | RuntimeException broken) {
            throw refusal(broken);
        }
    }

    /** Reads no further than the first element. */
    static void prolog(InputStream in, String part) throws Unreadable {
        try (in) {
            new Xml(factory().createXMLStreamReader(in), part).all((element, xml) -> {}, true);
        } catch (XMLStreamException | IOException | RuntimeException broken) {
            throw refusal(broken);
        }
    }

    private static Unreadable refusal(Exception broken) {
        for (Throwable cause = broken; cause != null; cause = below(cause)) {
            if (cause instanceof BoundedPart.TooLarge tooLarge) {
                return tooLarge.refusal;
            }
        }
        return Unreadable.because("damaged", "A part of the file can not be read.");
    }

    private static @Nullable Throwable below(Throwable broken) {
        return broken instanceof XMLStreamException xml ? xml.getNestedException() : broken.getCause();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private void all(Listener listener, boolean prologOnly) throws XMLStreamException, Unreadable {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD ->
                    throw Unreadable.because(
                            "doctype", "The part " + part + " has a document type declaration, which is not allowed.");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (prologOnly) {
                        return;
                    }
                    listener.start(reader.getLocalName(), this);
                }
                case XMLStreamConstants.END_ELEMENT -> listener.end(reader.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    listener.text(reader.getText());
                default -> {}
            }
        }
    }

    /** An attribute of the element that starts, whatever its namespace; null where it is not there. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }
}
