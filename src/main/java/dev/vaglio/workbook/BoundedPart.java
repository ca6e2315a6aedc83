package dev.vaglio.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** One part of a packed file while it is unpacked; more than allowed ends it. */
final class BoundedPart extends FilterInputStream {
    /** The part, or all parts together, are larger than allowed. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
        final transient Unreadable refusal;

        TooLarge(Unreadable refusal) {
            this.refusal = refusal;
        }
    }

    private final AtomicLong left;
    private long read;

    /** @param left bytes that all parts may still have */
    BoundedPart(InputStream in, AtomicLong left) {
        super(in);
        this.left = left;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        if (count > 0) {
            read += count;
            if (read > Limits.PART || left.addAndGet(-count) < 0) {
                throw new TooLarge(Unreadable.tooLarge(
                        "too_large_unpacked",
                        "Unpacked, the file is larger than " + Limits.UNPACKED + " bytes, or one part than "
                                + Limits.PART + "."));
            }
        }
        return count;
    }
}
