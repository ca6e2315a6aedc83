package dev.vaglio.lead;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The leads of a file or a stream, one at a time and never more in memory. A lead that is no good is an item with its
 * refusal; the rest goes on wherever the text allows it. Throws {@link UncheckedIOException} if the stream itself fails.
 */
public final class LeadSource implements Iterator<LeadSource.Item>, Closeable {
    /**
     * A lead and the line it begins on, from 1; in a JSON list its place in the list.
     *
     * @param hash SHA-256 in hex of an accepted lead's line as it was sent, of CSV with its header; empty in a JSON list
     */
    public record Item(long line, Intake intake, String hash) {}

    /** Where items come from; null after the last. */
    interface Supply extends Closeable {
        @Nullable
        Item next() throws IOException;

        default Optional<MappingSummary> summary() {
            return Optional.empty();
        }
    }

    private final Supply supply;
    private @Nullable Item ahead;

    private LeadSource(Supply supply) {
        this.supply = supply;
    }

    /** One JSON object, or a list of them. */
    public static LeadSource json(InputStream in, LeadReader reader, boolean strict) throws IOException {
        return new LeadSource(new JsonLeads(in, reader, strict));
    }

    /** One JSON object a line; empty lines are passed over. */
    public static LeadSource ndjson(InputStream in, LeadReader reader, boolean strict) throws IOException {
        return new LeadSource(new NdjsonLeads(in, reader, strict));
    }

    /** One lead a row below a row of column names. */
    public static LeadSource csv(InputStream in, LeadReader reader, Mapping mapping, boolean strict)
            throws IOException {
        return csv(in, reader, mapping, Joins.none(), strict);
    }

    /** The same, each row with what second files say of it. */
    public static LeadSource csv(InputStream in, LeadReader reader, Mapping mapping, Joins joins, boolean strict)
            throws IOException {
        return new LeadSource(new CsvLeads(in, reader, mapping, joins, strict));
    }

    @Override
    public boolean hasNext() {
        if (ahead == null) {
            ahead = read();
        }
        return ahead != null;
    }

    @Override
    public Item next() {
        Item item = ahead == null ? read() : ahead;
        ahead = null;
        if (item == null) {
            throw new NoSuchElementException();
        }
        return item;
    }

    /** What the mapping did not know, in all items so far; empty without a mapping. */
    public Optional<MappingSummary> summary() {
        return supply.summary();
    }

    @Override
    public void close() throws IOException {
        supply.close();
    }

    private @Nullable Item read() {
        try {
            return supply.next();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
