package dev.vaglio.lead;

import com.fasterxml.jackson.core.JsonParser;
import dev.vaglio.engine.FactType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a lead's JSON as the facts of a rule set: streaming, within {@link Limits}, every fault with its place. Shared
 * by all threads, unless it reads by a mapping.
 */
public final class LeadReader {
    private final FactType.Structure facts;
    private final Limits limits;
    private final LeadParser parser;
    private final @Nullable MappedObjects mapped;

    public LeadReader(FactType.Structure facts, Limits limits) {
        this.facts = facts;
        this.limits = limits;
        this.parser = new LeadParser(limits);
        this.mapped = null;
    }

    private LeadReader(LeadReader plain, Mapping mapping) {
        this.facts = plain.facts;
        this.limits = plain.limits;
        this.parser = plain.parser;
        this.mapped = new MappedObjects(mapping, plain);
    }

    /** A reader of a CRM's own JSON objects, as the mapping says (M2); for one source, on one thread. */
    public LeadReader by(Mapping mapping) {
        return new LeadReader(this, mapping);
    }

    public Limits limits() {
        return limits;
    }

    /**
     * Reads a stream to its end; one lead and nothing else.
     *
     * @param strict what the rule set does not know is refused, not warned of
     * @throws IOException of the stream itself, never for what is in it
     */
    public Intake read(InputStream in, boolean strict) throws IOException {
        GuardedInput input = new GuardedInput(ByteOrderMark.skip(in), limits.leadBytes() + 1L);
        try (JsonParser json = parser.open(input)) {
            LeadStream leads = new LeadStream(json, input, this);
            return leads.only(strict);
        }
    }

    public Intake read(byte[] json, boolean strict) {
        try {
            return read(new ByteArrayInputStream(json), strict);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What the mapping did not know in all that was read; empty without one. */
    Optional<MappingSummary> summary() {
        return Optional.ofNullable(mapped).map(objects -> objects.summary());
    }

    ObjectReader body(JsonParser json, GuardedInput input, boolean strict) {
        return mapped == null ? new BodyReader(facts, limits, json, input, strict) : mapped.reader(json, input, strict);
    }

    JsonParser open(GuardedInput input) throws IOException {
        return parser.open(input);
    }
}
