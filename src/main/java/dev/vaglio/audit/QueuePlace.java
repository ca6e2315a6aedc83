package dev.vaglio.audit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/** A place in the queue: after the lead with this sort key and blind index. It names nobody. */
public record QueuePlace(String sortKey, byte[] leadKey) {
    private static final char BETWEEN = ' ';

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException if it did not write it
     */
    public static QueuePlace of(String text) {
        String place = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        int between = place.indexOf(BETWEEN);
        if (between < 0 || place.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("no place in a queue");
        }
        return new QueuePlace(place.substring(between + 1), HexFormat.of().parseHex(place.substring(0, between)));
    }

    /** As a cursor. */
    public String text() {
        String place = HexFormat.of().formatHex(leadKey) + BETWEEN + sortKey;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }
}
