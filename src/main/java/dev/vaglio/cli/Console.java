package dev.vaglio.cli;

import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes.
 *
 * @param progress whether {@code err} is a terminal that somebody watches
 */
record Console(InputStream in, PrintStream out, PrintStream err, boolean progress) {
    static Console system() {
        return new Console(System.in, utf8(System.out), utf8(System.err), System.console() != null);
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(new BufferedOutputStream(stream, 1 << 16), false, StandardCharsets.UTF_8);
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
