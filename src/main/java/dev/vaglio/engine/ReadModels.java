package dev.vaglio.engine;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The models that were read last, by their text: from one edit to the next all but one of a bundle are the same. Nobody
 * changes what was read. Shared by all threads.
 */
final class ReadModels {
    /** Bytes of a character: in the text that it is known by, and in its element while that grew. */
    private static final long CHARACTER = 6;
    /** Bytes of an element with nothing in it. */
    private static final long ELEMENT = 300;
    /** Bytes of an attribute without its characters. */
    private static final long ATTRIBUTE = 100;

    private final long most;
    private final Map<String, Read> byText = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    private record Read(XmlElement root, long bytes) {}

    /** @param most bytes of memory, as estimated; twice the rules of leads are some 27 million */
    ReadModels(long most) {
        this.most = most;
    }

    /** As {@link XmlReader#read}, which is not asked for a text that is known. */
    XmlElement read(String text) throws XmlReader.Refused {
        XmlElement known = known(text);
        if (known != null) {
            return known;
        }
        XmlElement read = XmlReader.read(text);
        keep(text, new Read(read, CHARACTER * text.length() + bytes(read)));
        return read;
    }

    private synchronized @Nullable XmlElement known(String text) {
        Read read = byText.get(text);
        return read == null ? null : read.root();
    }

    private static long bytes(XmlElement element) {
        return ELEMENT
                + ATTRIBUTE * element.attributes.size()
                + element.children.stream().mapToLong(ReadModels::bytes).sum();
    }

    private synchronized void keep(String text, Read read) {
        if (byText.put(text, read) == null) {
            bytes += read.bytes();
        }
        for (Iterator<Read> oldest = byText.values().iterator(); bytes > most && oldest.hasNext(); ) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }
}
