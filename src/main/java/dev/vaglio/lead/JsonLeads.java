package dev.vaglio.lead;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The leads of a JSON text: an object, or a list of objects. */
final class JsonLeads implements LeadSource.Supply {
    private final InputStream in;
    private final LeadReader reader;
    private final JsonParser json;
    private final LeadStream leads;
    private final boolean strict;
    private long place;

    JsonLeads(InputStream in, LeadReader reader, boolean strict) throws IOException {
        this.in = in;
        this.reader = reader;
        GuardedInput input =
                new GuardedInput(ByteOrderMark.skip(in), reader.limits().leadBytes());
        this.json = reader.open(input);
        this.leads = new LeadStream(json, input, reader);
        this.strict = strict;
    }

    @Override
    public LeadSource.@Nullable Item next() throws IOException {
        Intake intake = leads.next(strict);
        return intake == null ? null : new LeadSource.Item(++place, intake, "");
    }

    @Override
    public Optional<MappingSummary> summary() {
        return reader.summary();
    }

    @Override
    public void close() throws IOException {
        json.close();
        in.close();
    }
}
