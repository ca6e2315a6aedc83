package dev.vaglio.lead;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts CSV into the bytes of its records, of which each may then be read for itself: a record ends at an end of line
 * outside of quotes. A quote that is not closed within the limits costs its own line only.
 */
final class CsvRecords implements Closeable {
    /** One record as written; {@code sound} is false where it is too long or a quote in it is never closed. */
    record Raw(long line, byte[] bytes, boolean sound) {}

    private static final int BYTES = 256 * 1024;
    private static final int LINES = 1_000;
    /** How often a file may be read again from below an unclosed quote before every quote is taken as text. */
    private static final int RETURNS = 100;

    private final PushbackInputStream in;
    private final ByteArrayOutputStream record = new ByteArrayOutputStream();
    private char delimiter = ',';
    private long line = 1;
    private int lines;
    private int returns;

    CsvRecords(InputStream in) {
        this.in = new PushbackInputStream(new BufferedInputStream(in), BYTES + 2);
    }

    void delimiter(char character) {
        delimiter = character;
    }

    /** The next record that is not an empty line; empty at the end. */
    Optional<Raw> next() throws IOException {
        while (true) {
            long start = line;
            record.reset();
            lines = 0;
            boolean closed = cut();
            if (record.size() == 0) {
                return Optional.empty();
            }
            byte[] bytes = closed ? record.toByteArray() : firstLineOnly();
            line += closed ? lines : 1;
            if (!isBlank(bytes)) {
                return Optional.of(new Raw(start, bytes, closed));
            }
        }
    }

    /** True at the end of a record, false where a limit or the end came within quotes. */
    private boolean cut() throws IOException {
        boolean quoted = false;
        boolean atStart = true;
        for (int next = in.read(); next != -1; next = in.read()) {
            record.write(next);
            if (next == '"' && (quoted || atStart) && returns < RETURNS) {
                quoted = !quoted;
                atStart = !quoted;
            } else {
                atStart = next == delimiter;
            }
            lines += next == '\n' ? 1 : 0;
            if (next == '\n' && !quoted) {
                return true;
            }
            if (record.size() == BYTES || lines == LINES) {
                return false;
            }
        }
        return !quoted;
    }

    private byte[] firstLineOnly() throws IOException {
        returns++;
        byte[] all = record.toByteArray();
        int end = 0;
        while (end < all.length && all[end] != '\n') {
            end++;
        }
        if (end < all.length) {
            in.unread(all, end + 1, all.length - end - 1);
        } else {
            passLine();
        }
        return Arrays.copyOf(all, end);
    }

    private void passLine() throws IOException {
        for (int next = in.read(); next != -1 && next != '\n'; ) {
            next = in.read();
        }
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte next : bytes) {
            if (next != '\r' && next != '\n' && next != ' ') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
