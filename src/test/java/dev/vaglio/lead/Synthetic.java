package dev.vaglio.lead;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A stream that makes its text up as it is read, so that it may be of any length. */
final class Synthetic extends InputStream {
    private final Iterator<String> parts;
    private byte[] part = new byte[0];
    private int place;
    private long read;

    private Synthetic(Stream<String> parts) {
        this.parts = parts.iterator();
    }

    static Synthetic of(String before, String repeated, int times, String after) {
        return of(before, IntStream.range(0, times).mapToObj(i -> repeated), after);
    }

    static Synthetic of(String before, Stream<String> parts, String after) {
        return new Synthetic(Stream.concat(Stream.concat(Stream.of(before), parts), Stream.of(after)));
    }

    long bytesRead() {
        return read;
    }

    @Override
    public int read() {
        while (place == part.length) {
            if (!parts.hasNext()) {
                return -1;
            }
            part = parts.next().getBytes(StandardCharsets.UTF_8);
            place = 0;
        }
        read++;
        return part[place++] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int first = length == 0 ? 0 : read();
        if (length == 0 || first < 0) {
            return first;
        }
        buffer[offset] = (byte) first;
        int rest = Math.min(length - 1, part.length - place);
        System.arraycopy(part, place, buffer, offset + 1, rest);
        place += rest;
        read += rest;
        return rest + 1;
    }
}
