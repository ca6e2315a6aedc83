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
    /** The characters of all texts together: twice the rules of leads, which take some 20 MB of memory when read. */
    private final int most;

    private final Map<String, XmlElement> byText = new LinkedHashMap<>(64, 0.75f, true);
    private int characters;

    ReadModels(int most) {
        this.most = most;
    }

    /** As {@link XmlReader#read}, which is not asked for a text that is known. */
    XmlElement read(String text) throws XmlReader.Refused {
        XmlElement known = known(text);
        if (known != null) {
            return known;
        }
        XmlElement read = XmlReader.read(text);
        keep(text, read);
        return read;
    }

    private synchronized @Nullable XmlElement known(String text) {
        return byText.get(text);
    }

    private synchronized void keep(String text, XmlElement read) {
        if (byText.put(text, read) == null) {
            characters += text.length();
        }
        for (Iterator<String> oldest = byText.keySet().iterator(); characters > most && oldest.hasNext(); ) {
            characters -= oldest.next().length();
            oldest.remove();
        }
    }
}
