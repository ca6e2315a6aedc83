package dev.vaglio.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/** What a decision hangs on: models and rules, without what they say of rows for people, without diagram and comments. */
public final class LogicHash {
    private static final Set<String> FOR_PEOPLE = Set.of("annotationEntry", "description", "DMNDI");
    private final MessageDigest digest = DigestUtils.getSha256Digest();

    private LogicHash() {}

    /** 64 hexadecimal digits; the same for two bundles only where they decide the same. */
    public static String of(RuleSetSource source) {
        LogicHash hash = new LogicHash();
        source.files().forEach(hash::file);
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void file(String path, String text) {
        if (path.endsWith(".drl")) {
            add(path);
            add(text);
        } else if (path.endsWith(".dmn")) {
            add(path);
            model(text);
        }
    }

    private void model(String text) {
        try {
            element(Bundle.READ.read(text));
        } catch (XmlReader.Refused refused) {
            add(text);
        }
    }

    private void element(XmlElement element) {
        add(element.namespace + " " + element.name);
        TreeMap<String, String> attributes = new TreeMap<>(element.attributes);
        if (element.name.equals("rule")) {
            attributes.remove("label");
        }
        add(String.valueOf(attributes.size()));
        attributes.forEach((name, value) -> {
            add(name);
            add(value);
        });
        add(element.text.toString());
        element.children.stream()
                .filter(child -> !FOR_PEOPLE.contains(child.name))
                .forEach(this::element);
        add("");
    }

    /** With its length before it: no two lists of texts are the same bytes, and no two elements the same texts. */
    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
