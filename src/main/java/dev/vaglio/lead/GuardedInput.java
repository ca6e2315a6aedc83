package dev.vaglio.lead;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lets UTF-8 pass up to a limit that its reader moves. What comes before a wrong byte is handed on first, so that a
 * parser stops at the place itself.
 */
final class GuardedInput extends FilterInputStream {
    /** More bytes than allowed. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** A byte that cannot stand there in UTF-8. */
    static final class NotUtf8 extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final Utf8 utf8 = new Utf8();
    private long read;
    private long allowed;
    private boolean spoilt;

    GuardedInput(InputStream in, long allowed) {
        super(in);
        this.allowed = allowed;
    }

    /** Bytes from the start of the stream after which it is too large. */
    void allow(long bytes) {
        allowed = bytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (spoilt) {
            throw new NotUtf8();
        }
        if (read > allowed) {
            throw new TooLarge();
        }
        int count = in.read(buffer, offset, length);
        if (count < 0) {
            return atEnd();
        }
        read += count;
        return sound(buffer, offset, count);
    }

    private int atEnd() throws NotUtf8 {
        if (!utf8.isComplete()) {
            throw new NotUtf8();
        }
        return -1;
    }

    private int sound(byte[] buffer, int offset, int count) throws NotUtf8 {
        for (int i = 0; i < count; i++) {
            if (!utf8.accepts(buffer[offset + i])) {
                spoilt = true;
                return beforeWrong(i);
            }
        }
        return count;
    }

    private static int beforeWrong(int count) throws NotUtf8 {
        if (count == 0) {
            throw new NotUtf8();
        }
        return count;
    }
}
