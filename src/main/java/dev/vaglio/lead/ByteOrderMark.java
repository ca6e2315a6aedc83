package dev.vaglio.lead;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;

/** The three bytes that some programs write before UTF-8. */
final class ByteOrderMark {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private ByteOrderMark() {}

    static InputStream skip(InputStream in) throws IOException {
        PushbackInputStream out = new PushbackInputStream(in, MARK.length);
        byte[] start = out.readNBytes(MARK.length);
        if (!Arrays.equals(start, MARK)) {
            out.unread(start);
        }
        return out;
    }
}
