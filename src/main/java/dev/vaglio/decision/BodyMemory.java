package dev.vaglio.decision;

import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many bytes of bodies may be inside at once: a quarter of the heap. A body counts from its first bytes until it is
 * decided; one that does not fit any more is told to come later. Small bodies always fit.
 */
@ApplicationScoped
class BodyMemory {
    private static final int SMALL = 64 * 1024;

    private final AtomicLong free;

    @Inject
    BodyMemory() {
        this(Runtime.getRuntime().maxMemory() / 4);
    }

    BodyMemory(long bytes) {
        this.free = new AtomicLong(bytes);
    }

    /** The body, counted while it is read; closing it gives its bytes back. */
    Counted count(InputStream body) {
        return new Counted(body, free);
    }

    /** A body that takes its share of the memory. */
    static final class Counted extends FilterInputStream {
        private final AtomicLong free;
        private long read;
        private long taken;

        private Counted(InputStream in, AtomicLong free) {
            super(in);
            this.free = free;
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
                take(read - SMALL - taken);
            }
            return count;
        }

        private void take(long bytes) {
            if (bytes <= 0) {
                return;
            }
            taken += bytes;
            if (free.addAndGet(-bytes) < 0) {
                throw Problem.of(ProblemType.OVERLOADED, "Too many large bodies at once. The same may succeed later.")
                        .retryAfter(1)
                        .asException();
            }
        }

        /** Hands over what was taken until now; counting begins anew, as for another body. */
        Share share() {
            Share share = new Share(free, taken);
            taken = 0;
            read = 0;
            return share;
        }

        @Override
        public void close() {
            free.addAndGet(taken);
            taken = 0;
        }
    }

    /** Memory that a part of a body has taken, until it is given back. */
    record Share(AtomicLong free, long bytes) {
        /** Whether it is more than what always fits. */
        boolean isLarge() {
            return bytes > 0;
        }

        void giveBack() {
            free.addAndGet(bytes);
        }
    }
}
