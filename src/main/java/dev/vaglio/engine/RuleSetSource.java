package dev.vaglio.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * One bundle of rules as it was written: a text a path, such as {@code dmn/fit.dmn} or {@code rules/signals.drl}.
 * Its identity is the SHA-256 of the paths and texts in path order.
 */
public record RuleSetSource(String name, SortedMap<String, String> files) {
    public RuleSetSource(String name, Map<String, String> files) {
        this(name, Collections.unmodifiableSortedMap(new TreeMap<>(files)));
    }

    /** 64 hexadecimal digits. */
    public String hash() {
        MessageDigest digest = DigestUtils.getSha256Digest();
        files.forEach((path, text) -> {
            update(digest, path);
            update(digest, text);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
