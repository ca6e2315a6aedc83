package dev.vaglio.lead;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The leads of a text with one JSON object a line. A line that is no good does not touch the next. */
final class NdjsonLeads implements LeadSource.Supply {
    private final Lines lines;
    private final LeadReader reader;
    private final boolean strict;

    NdjsonLeads(InputStream in, LeadReader reader, boolean strict) throws IOException {
        this.lines = new Lines(new BufferedInputStream(ByteOrderMark.skip(in)));
        this.reader = reader;
        this.strict = strict;
    }

    @Override
    public LeadSource.@Nullable Item next() throws IOException {
        if (!lines.advance()) {
            return null;
        }
        Intake intake = reader.read(lines, strict);
        return new LeadSource.Item(lines.number(), intake, lines.hash());
    }

    @Override
    public Optional<MappingSummary> summary() {
        return reader.summary();
    }

    @Override
    public void close() throws IOException {
        lines.closeAll();
    }

    /** A stream that ends at each end of a line, until it is moved to the next line that is not blank. */
    private static final class Lines extends InputStream {
        private final InputStream in;
        private final LineHash hash = new LineHash();
        private long number;
        private int ahead = '\n';

        Lines(InputStream in) {
            this.in = in;
        }

        long number() {
            return number;
        }

        /** Of what was read of the line. */
        String hash() {
            return hash.end();
        }

        boolean advance() throws IOException {
            while (ahead != -1) {
                passLine();
                if (ahead != -1 && !isBlank(ahead)) {
                    return true;
                }
            }
            return false;
        }

        /** To the first character of a next line that is not white space, or that line's end. */
        private void passLine() throws IOException {
            while (ahead != -1 && ahead != '\n') {
                ahead = in.read();
            }
            if (ahead == '\n') {
                number++;
                ahead = in.read();
            }
            while (isBlank(ahead) && ahead != '\n') {
                ahead = in.read();
            }
        }

        private static boolean isBlank(int character) {
            return character == ' ' || character == '\t' || character == '\r' || character == '\n';
        }

        @Override
        public int read() throws IOException {
            if (ahead == -1 || ahead == '\n') {
                return -1;
            }
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = 0;
            while (count < length && ahead != -1 && ahead != '\n') {
                buffer[offset + count++] = (byte) ahead;
                ahead = in.read();
            }
            hash.add(buffer, offset, count);
            return count == 0 && length > 0 ? -1 : count;
        }

        void closeAll() throws IOException {
            in.close();
        }
    }
}
