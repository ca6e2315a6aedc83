package dev.vaglio.lead;

import java.io.IOException;

/** Reads one lead off a parser that stands at its first token, and at its last afterwards. */
interface ObjectReader {
    Intake read() throws IOException;

    /** The place where the reader is, for a fault that ends the reading. */
    Pointer at();
}
